import type { Page } from '../page.ts';
import { phraseOf } from '../people/phrase.ts';
import { ACT, CARE, COURT, HEALTH, LOOK, ORIGIN, PAST, SPOT, TIME } from '../people/signals.ts';
import { strengthOf } from '../people/strength.ts';
import type { Hit, Judge, Rule } from './rule.ts';

const telling = ACT | COURT | CARE | HEALTH | ORIGIN | LOOK;

function find(page: Page, judge: Judge): readonly Hit[] {
  const { tokens } = page;
  const hits: Hit[] = [];
  for (const sentence of page.sentences) {
    for (const mention of sentence.mentions) {
      const { noun, at } = mention;
      const phrase = phraseOf(page, mention, sentence);
      const parent =
        noun.group === 'kin' &&
        !noun.plural &&
        ((phrase.words.includes('ensamstående') && phrase.determiner === 'en') ||
          // "Ensamstående pappa med trillingar har beviljats": a note leaves the article out.
          (tokens[at - 1]?.lower === 'ensamstående' && tokens[at - 1]?.opens === true));
      if (noun.group !== 'household' && !parent) continue;
      if (noun.plural && !noun.definite) continue;
      // "hot mot familjen i hemlandet"
      if (tokens[at + 1]?.lower === 'i' && tokens[at + 2]?.lower === 'hemlandet') continue;
      // "När kungaparet inviger"
      if (/^(?:kunga|kronprinsess|prins)/.test(tokens[at]?.lower ?? '')) continue;
      // "Familjens hus i Hjällbo": a centre, unless something was done to it.
      if (
        tokens[at]?.lower === 'familjens' &&
        tokens[at]?.shape === 'capital' &&
        tokens[at + 1]?.lower === 'hus' &&
        (sentence.bits & telling) === 0
      )
        continue;
      // "Familjen Kamprads stiftelse", "Kronprinsessparets Stiftelse"
      if (
        /^(organisation|place)$/.test(page.labels[at] ?? '') ||
        /^(organisation|place)$/.test(page.labels[at + 1] ?? '')
      )
        continue;
      const happened = (sentence.bits & PAST) !== 0;
      const told = (sentence.bits & telling) !== 0;
      const near = (sentence.bits & (SPOT | TIME | ORIGIN)) !== 0;
      const word = tokens[at]?.lower ?? '';
      const next = tokens[at + 1]?.lower ?? '';
      const couple = noun.definite
        ? told || next === 'som'
        : /^(ett|det)$/.test(phrase.determiner ?? '') &&
          (phrase.words.length > 0 || /^(som|på|i|har|som|vid|från|med)$/.test(next));
      if (/^(par|paret)$/.test(word) && !couple) continue;
      const before = tokens[phrase.from - 1]?.lower ?? '';
      let weight = 0;
      if (noun.definite) {
        // "inom familjen", "stöd till familjen": families in general
        if (
          /^(inom|till|för|i|med|av|kring|om|hela)$/.test(before) &&
          phrase.words.every((one) => one === 'hela') &&
          !happened &&
          !told
        )
          continue;
        if (sentence.generic && !happened && !near) continue;
        const placed =
          /^(i|på|vid|ovanför|bredvid|under|mittemot|från)$/.test(next) &&
          !/^(fokus|centrum|sin|sitt|helhet|första|stort)$/.test(tokens[at + 2]?.lower ?? '');
        weight =
          phrase.determiner === 'samma'
            ? 2
            : near && told
              ? 3
              : placed || told || /^(?:som|med)$/.test(next)
                ? 2
                : 1;
      } else if (
        parent ||
        /^(?:en|ett|det|kommunens|byns|gatans|kvarterets|områdets|skolans)$/.test(phrase.determiner ?? '')
      ) {
        if (sentence.generic && !happened && !(parent && (sentence.bits & (LOOK | SPOT)) !== 0)) continue;
        weight =
          told && (near || happened)
            ? near && happened
              ? 3
              : 2
            : (sentence.bits & (ACT | COURT | CARE)) !== 0
              ? 2
              : happened
                ? parent && near
                  ? 2
                  : 1
                : 0;
      }
      if (
        /^(tvillingarna|syskonskaran)$/.test(word) ||
        (/^(?:syskon|tvilling)par(?:et)?$/.test(word) && !sentence.generic)
      )
        weight = Math.max(weight, 2);
      const strength = strengthOf(weight, judge, sentence.bits);
      if (strength !== undefined)
        hits.push({
          start: tokens[phrase.from]?.start ?? 0,
          end: tokens[at]?.end ?? 0,
          strength,
          rewrite: 'rewrite.households',
        });
    }
  }
  return hits;
}

export const household: Rule = {
  id: 'household',
  kind: 'combination',
  title: 'En familj eller ett hushåll',
  source: 'Domänreglerna om indirekta uppgifter: hushåll, beskriven bostad, ensamstående med barn.',
  reason: 'Texten pekar ut en bestämd familj eller ett bestämt hushåll.',
  advice: 'Skriv "familjer i området", utan bostad, ursprung och händelse.',
  examples: {
    match: [
      'Familjen i den gula villan vid kiosken har fått hem sonen.',
      'Paret som driver kiosken köper stöldgods.',
      'En romsk familj har vräkts från campingen.',
      'En ensamstående mamma med tre barn har hotats.',
    ],
    pass: [
      'Familjer i trångbodda lägenheter saknar platser för läxläsning.',
      'Ett par veckor senare var det lugnt.',
      'Stöd till hela familjen erbjuds.',
    ],
  },
  find,
};
