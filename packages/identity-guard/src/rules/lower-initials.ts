import { wordOf } from '../lexicon/words.ts';
import { nameOf } from '../names/lookup.ts';
import { personVerbs, plainVerbs } from '../proper/cues.ts';
import type { Token } from '../text/tokens.ts';
import type { Hit } from './rule.ts';

/** "a.k. har hotat": two lower-case letters with stops that act like a person. */
export function lowerInitials(tokens: readonly Token[], at: number): readonly Hit[] {
  const [one, stop, two, last, verb] = tokens.slice(at, at + 5);
  if (
    one?.kind !== 'word' ||
    one.text.length !== 1 ||
    one.shape !== 'lower' ||
    two?.kind !== 'word' ||
    two.text.length !== 1 ||
    two.shape !== 'lower'
  )
    return [];
  if (stop?.text !== '.' || last?.text !== '.' || !two.tight || (one.tight && tokens[at - 1]?.text === '.'))
    return [];
  if (
    /^(bl|te|mm|od|dv|sk|fd|pg|ed|os|mf|io|to|fr|et|ua|sa|up|aa|ex|tv|im|oa|em|fm|ht|vt|ev|nr|hr|st)$/.test(
      one.lower + two.lower,
    )
  )
    return [];
  const opens = one.opens && /^(från|fr|ej|inte|åter|igen|på|hos)$/.test(verb?.lower ?? '');
  if (verb === undefined || !(opens || personVerbs.has(verb.lower) || plainVerbs.has(verb.lower))) return [];
  return [{ start: one.start, end: last.end, strength: 'hold' }];
}

/** "j. svensson": an initial and a surname, all in lower case. */
export function lowerInitialName(tokens: readonly Token[], at: number): readonly Hit[] {
  const [one, stop, surname] = tokens.slice(at, at + 3);
  if (
    one === undefined ||
    stop?.text !== '.' ||
    !stop.tight ||
    surname?.kind !== 'word' ||
    surname.shape !== 'lower'
  )
    return [];
  if (surname.lower.length < 4 || tokens[at - 1]?.text === '.' || wordOf(surname) === 2) return [];
  // "polisen o. elevhälsan": "och" cut short.
  if (one.text === 'o' && !one.opens && wordOf(surname) > 0) return [];
  const grade = nameOf(surname);
  return grade === 'last' || grade === 'shape'
    ? [{ start: one.start, end: surname.end, strength: 'hold' }]
    : [];
}
