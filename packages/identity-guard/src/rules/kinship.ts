import type { Page } from '../page.ts';
import { personNoun } from '../people/nouns.ts';
import { phraseOf } from '../people/phrase.ts';
import { ACT, CARE, COURT, HEALTH, ORIGIN, PAST, SPOT, signalsOf, TIME } from '../people/signals.ts';
import { strengthOf } from '../people/strength.ts';
import type { Hit, Judge, Rule } from './rule.ts';

const telling = ACT | COURT | CARE | HEALTH;

function find(page: Page, judge: Judge): readonly Hit[] {
  const { tokens } = page;
  const hits: Hit[] = [];
  for (const sentence of page.sentences) {
    for (const mention of sentence.mentions) {
      const { noun, at } = mention;
      if (noun.group !== 'kin') continue;
      const phrase = phraseOf(page, mention, sentence);
      const word = tokens[at]?.lower ?? '';
      const next = tokens[at + 1]?.lower ?? '';
      const told = (sentence.bits & telling) !== 0;
      const happened = (sentence.bits & PAST) !== 0;
      const owner = tokens[phrase.from]?.lower ?? '';
      const possessive =
        /^(hans|hennes|hens|vars)$/.test(owner) ||
        /^(hans|hennes|hens|vars)$/.test(tokens[phrase.from - 1]?.lower ?? '');
      const owned =
        /s$/.test(phrase.determiner ?? '') &&
        (personNoun(phrase.determiner ?? '')?.plural === false ||
          // "kommunpolisens hustru"
          /.{3}(?:polisens|chefens|rektorns|direktörens|strategens)$/.test(phrase.determiner ?? ''));
      // Parents are spoken of in general, unless something happened to one, or one of few is meant.
      if (
        /^(förälder|föräldern)$/.test(word) &&
        !(
          told &&
          (happened ||
            /^(?:i|på) (?:klassen|laget|gruppen|gården|gatan|trappan)(?![a-zåäö])/.test(
              page.lower.slice((tokens[at]?.end ?? 0) + 1, (tokens[at]?.end ?? 0) + 20),
            ))
        )
      )
        continue;
      // 'Ordet "mamman" byts'
      if (
        tokens[at - 1]?.text === '"' &&
        /^(?:ordet|begreppet|termen|orden)$/.test(tokens[at - 2]?.lower ?? '')
      )
        continue;
      // "Brödernas bageri", "högläsning ur Bröderna Lejonhjärta"
      if (noun.plural && tokens[at]?.shape !== 'lower' && tokens[at]?.opens === false) continue;
      // "Mamman eller pappan kontaktas"
      if (
        /^(?:eller)$/.test(next) ||
        (tokens[phrase.from - 1]?.lower === 'eller' && phrase.determiner === undefined)
      )
        continue;
      let weight = 0;
      if (
        /^(barnets|elevens|personens|individens|ungdomens|brukarens|klientens|patientens|offrets|boendes)$/.test(
          phrase.determiner ?? '',
        )
      )
        weight = told && (sentence.bits & TIME) !== 0 ? 2 : 0;
      else if (owned) weight = sentence.generic ? 0 : told || happened ? 3 : 2;
      else if (possessive)
        weight =
          /^eller$/.test(tokens[phrase.from - 1]?.lower ?? '') ||
          /^eller$/.test(tokens[phrase.from + 1]?.lower ?? '')
            ? 0
            : told || happened
              ? 3
              : 2;
      else if (noun.definite && !noun.plural)
        weight =
          sentence.generic && !happened
            ? /^(en|ett|den|det|de|dem|honom|henne|två|vår)$/.test(tokens[at + 2]?.lower ?? '') &&
              next === 'till'
              ? 2
              : 1
            : told || next === 'till' || next === 'i'
              ? (sentence.bits & TIME) !== 0 || next === 'till' || (told && happened)
                ? 3
                : 2
              : phrase.words.length > 0 || (sentence.bits & SPOT) !== 0 || happened || !sentence.generic
                ? 2
                : 1;
      else if (noun.definite && noun.plural)
        weight =
          sentence.generic && !happened
            ? 0
            : told
              ? 3
              : /^(bröderna|systrarna|tvillingarna|kusinerna|sönerna|döttrarna|makarna|syskonen)$/.test(word)
                ? 2
                : 1;
      else if (!noun.plural && (phrase.determiner === 'en' || phrase.determiner === 'samma'))
        weight =
          sentence.generic && !happened
            ? 0
            : told || phrase.words.some((one) => (signalsOf(one) & ORIGIN) !== 0)
              ? 2
              : 1;
      else if (
        told &&
        !sentence.generic &&
        !noun.plural &&
        phrase.determiner === undefined &&
        tokens[phrase.from]?.opens === true &&
        !/^(och|o|eller|&|-|,|som)$/.test(tokens[at + 1]?.text ?? '')
      )
        weight = 2;
      else if (!noun.plural && next === 'till' && !/^(mamma|pappa|mor|far|syskon|barnbarn)$/.test(word))
        weight = told ? 2 : 1;
      const strength = strengthOf(weight, judge, sentence.bits);
      if (strength === undefined) continue;
      const start = possessive && !/^(hans|hennes|hens|vars)$/.test(owner) ? phrase.from - 1 : phrase.from;
      hits.push({
        start: tokens[start]?.start ?? 0,
        end: tokens[at]?.end ?? 0,
        strength,
        rewrite: 'rewrite.relatives',
      });
    }
  }
  return hits;
}

export const kinship: Rule = {
  id: 'kinship',
  kind: 'combination',
  title: 'Släktskap',
  source: 'Domänreglerna om indirekta uppgifter: släktskap knyter texten till en bestämd familj.',
  reason: 'Släktskapet gör att läsaren kan förstå vilken familj och vilken person det gäller.',
  advice: 'Skriv om gruppen utan släktskap, till exempel "unga i området".',
  examples: {
    match: [
      'Hans lillebror har börjat sälja.',
      'Sonen till kioskägaren är inblandad.',
      'De två bröderna samlar in pengar.',
      'Tvillingarna i nian är drivande.',
    ],
    pass: [
      'Syskon till unga i kriminella miljöer är en riskgrupp.',
      'Mamma-barn-grupper erbjuds på familjecentralen.',
      'Stöd ges till mammor och pappor.',
    ],
  },
  find,
};
