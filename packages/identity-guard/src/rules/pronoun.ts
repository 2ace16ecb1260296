import type { Page } from '../page.ts';
import { phraseOf } from '../people/phrase.ts';
import type { Sentence } from '../people/sentences.ts';
import { ACT, CARE, COURT, HEALTH, LOOK, MODAL, ORIGIN, PAST, SPOT, TIME } from '../people/signals.ts';
import { strengthOf } from '../people/strength.ts';
import { oneOf } from '../text/asked-words.ts';
import { isAnyone } from './anybody.ts';
import { type Hit, hasAny, type Judge, type Rule } from './rule.ts';

const pronouns = ['han', 'hon', 'hen', 'honom', 'henne'];
const anyPronoun = oneOf(pronouns);
const telling = ACT | COURT | CARE | HEALTH | LOOK | ORIGIN;

/** "En flicka som utsätts har rätt till stöd oavsett om hon anmäler": whoever it happens to. */
const speaksOfAnyone = (page: Page, sentence: Sentence): boolean =>
  sentence.mentions.some((mention) => isAnyone(page, sentence, mention, phraseOf(page, mention, sentence)));

function find(page: Page, judge: Judge): readonly Hit[] {
  const { tokens } = page;
  if (!hasAny(page, anyPronoun)) return [];
  const hits: Hit[] = [];
  for (const sentence of page.sentences) {
    let anyone: boolean | undefined;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const token = tokens[at];
      if (token === undefined || !pronouns.includes(token.lower) || token.kind !== 'word') continue;
      const next = tokens[at + 1]?.lower ?? '';
      const before = tokens[at - 1]?.lower ?? '';
      if (
        /^(eller|\/)$/.test(next) ||
        /^(eller|\/)$/.test(before) ||
        // "Han, hon eller hen"
        (next === ',' && /^(han|hon|hen)$/.test(tokens[at + 2]?.lower ?? '')) ||
        (before === ',' && /^(han|hon|hen)$/.test(tokens[at - 2]?.lower ?? '')) ||
        (token.lower === 'hen' && sentence.generic && (sentence.bits & PAST) === 0) ||
        // "Om en elev berättar att hen blivit hotad ska …": whoever it happens to.
        (token.lower === 'hen' &&
          /^(om|när)$/.test(tokens[sentence.from]?.lower ?? '') &&
          (sentence.bits & MODAL) !== 0 &&
          (sentence.bits & (SPOT | LOOK | ORIGIN)) === 0)
      )
        continue;
      if (anyone === undefined) anyone = speaksOfAnyone(page, sentence);
      if (anyone) continue;
      const told = (sentence.bits & telling) !== 0;
      const happened = (sentence.bits & PAST) !== 0;
      const narrow = (sentence.bits & (SPOT | TIME | HEALTH | COURT | CARE)) !== 0;
      let weight = token.lower === 'hen' ? 1 : 2;
      if (next === 'som') weight = told || happened ? 3 : 2;
      else if (/^(från|med|på|vid)$/.test(next)) weight = told ? 3 : 2;
      else if (sentence.generic && (sentence.bits & MODAL) !== 0 && !happened) weight = 1;
      else if (told || happened || narrow) weight = told && narrow && happened ? 3 : 2;
      const strength = strengthOf(weight, judge, sentence.bits);
      if (strength !== undefined) {
        hits.push({ start: token.start, end: token.end, strength, rewrite: 'rewrite.people' });
        break;
      }
    }
  }
  return hits;
}

export const pronoun: Rule = {
  id: 'pronoun',
  kind: 'combination',
  title: 'Han, hon eller hen om en bestämd person',
  source: 'Domänreglerna 7.5: "han/hon som" är ett tecken på att en bestämd person beskrivs.',
  reason: 'Texten handlar om en bestämd person.',
  advice: 'Skriv om gruppen eller företeelsen i stället.',
  examples: {
    match: [
      'Hon som anmälde händelsen har flyttat.',
      'Han som ni vet är tillbaka.',
      'Han har ADHD och missbrukar.',
    ],
    pass: [
      'Han eller hon ska få information på sitt språk.',
      'Han, hon eller hen som söker stöd får en tid.',
      'Om hen vill ha stöd ska det erbjudas samma dag.',
      'En flicka som utsätts för hedersrelaterat våld har rätt till stöd oavsett om hon vill polisanmäla.',
      'Om en elev berättar att hen blivit hotad ska personalen följa rutinen.',
    ],
  },
  find,
};
