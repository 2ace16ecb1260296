import { isCutShort } from '../lexicon/words.ts';
import { beginsName, beginsSurname, nameOf } from '../names/lookup.ts';
import type { Page } from '../page.ts';
import { kinNouns, personVerbs, plainVerbs, titleNouns } from '../proper/cues.ts';
import { nameLabels } from '../proper/label.ts';
import { hasPersonCue, isNotedState, isSomebody } from '../proper/person-cue.ts';
import { isPersonal } from '../proper/personal-predicate.ts';
import { oneOf } from '../text/asked-words.ts';
import { spelledDigits } from '../text/numbers.ts';
import { placesOf } from '../text/token-places.ts';
import type { Token } from '../text/tokens.ts';
import { lowerInitialName, lowerInitials } from './lower-initials.ts';
import { type Hit, hasAny, matches, matchesWith, type Rule } from './rule.ts';

const before = new Set(
  'som att och när om med av men eftersom där då innan efter hur varför hos mot till enligt bakom'.split(' '),
);
const notInitials =
  /^(s\.?k|u\.?s|e\.?u|p\.?s|b\.?l|t\.?ex|d\.?v|o\.?d|f\.?d|m\.?m|a\.?b|k\.?k|s\.?a|i\.?a)$/;
const people =
  /^(pojken|pojke|flickan|flicka|killen|kille|tjejen|tjej|eleven|elev|mannen|man|kvinnan|kvinna|ungdomen|ungdom|personen|person|individen|individ|brodern|bror|systern|syster|kompisen|vännen|kamraten|klienten|klient|brukaren|offret|vittnet|målsägande|misstänkte|misstänkt|barnet|barn|mamman|pappan|läraren|chefen|grannen|familjen|familj|initialerna|initialer|bokstaven)$/;

const initialWords = oneOf(['initialer', 'initialerna']);

const years = oneOf(['år']);

/** What is told apart by a letter: "sal B", "plan C", "spår D". */
const lettered =
  /^(sal|rum|lokal|hall|plan|grupp|block|hus|port|trappa|uppgång|zon|linje|alternativ|bilaga|del|spår|punkt|nivå|fas|steg|modul|typ|scenario|sektor|område|kvarter|kategori|division|serie|parkering|läktare|entré|flygel)$/;
const kings =
  /^(?:gusta[fv]|[ck]arl|os[ck]ar|fredrik|johan|erik|christian|kristian|george?|henrik|adolf|ludvig)$/;
const party = /^(s|m|c|l|v|mp|sd|kd|fi)$/;
/** "SD, S och M": the letters of parties in a row. */
function amongParties(tokens: readonly Token[], at: number): boolean {
  return [at - 2, at + 2].some(
    (other) =>
      /^(,|och|samt|eller|\+|\/)$/.test(tokens[(other + at) / 2]?.lower ?? '') &&
      party.test(tokens[at]?.lower ?? '') &&
      party.test(tokens[other]?.lower ?? '') &&
      tokens[other]?.shape !== 'lower',
  );
}

/** "E. Uppf.": the letter of a point in a list, before what is cut short or a heading. */
function isPoint(tokens: readonly Token[], at: number): boolean {
  const second = tokens[at + 2];
  // "Kungälv: B. Sandelin, hotbild oförändrad"
  if (tokens[at - 1]?.text === ':' && tokens[at - 2]?.kind === 'word') return false;
  if (second === undefined || beginsName(second.lower) || beginsSurname(second.lower)) return false;
  const stops = tokens[at + 3]?.text === '.' && tokens[at + 3]?.tight === true;
  return (tokens[at]?.opens === true && stops) || (isCutShort(second.lower) && nameOf(second) === undefined);
}

/** Whether two letters stand joined before a third: "T-B. F.". */
const holdsThree = (tokens: readonly Token[]): boolean =>
  placesOf(tokens).letters.some(
    (at) => tokens[at]?.joined && [at + 1, at + 2].some((next) => tokens[next]?.text.length === 1),
  );

function find(page: Page): readonly Hit[] {
  const { tokens, labels } = page;
  const hits: Hit[] = [];
  let done = -1;
  for (const at of placesOf(tokens).letters) {
    const token = tokens[at];
    if (token === undefined || at <= done) continue;
    if (token.shape === 'lower') {
      hits.push(...lowerInitials(tokens, at), ...lowerInitialName(tokens, at));
      continue;
    }
    if (token.joined) continue;
    const next = tokens[at + 1];
    const second = tokens[at + 2];
    const previous = tokens[at - 1];
    const follows = tokens[at + 3];
    // "K-G på hörnet", "P-O har nycklar", "M H är drivande"
    const joinedAt = next?.text === '-' && next.tight ? at + 2 : at + 1;
    const joinedTo = tokens[joinedAt];
    // "A-K S. ej kommit": the surname's letter as well.
    const cut = tokens[joinedAt + 1]?.text.length === 1 && tokens[joinedAt + 2]?.text === '.' ? 2 : 0;
    const last = joinedAt + cut + (tokens[joinedAt + cut + 1]?.text === ':' ? 1 : 0);
    const third = tokens[last + 1];
    if (
      joinedTo?.kind === 'word' &&
      joinedTo.text.length === 1 &&
      joinedTo.shape !== 'lower' &&
      third?.kind === 'word' &&
      (!third.opens || last > joinedAt) &&
      joinedTo.text !== 'Ö' &&
      // "Uppföljning av A–C på mötet": points of a list.
      !(token.text === 'A' && next?.text === '-' && /^[B-F]$/.test(joinedTo.text)) &&
      !amongParties(tokens, at) &&
      (hasPersonCue(tokens, at, last) ||
        isNotedState(tokens, last) ||
        /^(ej|åter|igen)$/.test(third.lower) ||
        (next?.text === '-' && /^(har|är|på|från|i)$/.test(third.lower)))
    ) {
      hits.push({ start: token.start, end: joinedTo.end, strength: 'hold' });
      continue;
    }
    // "N-n N-r": the first and the last letter.
    if (
      next?.text === '-' &&
      next.tight &&
      second?.joined === true &&
      second.text.length === 1 &&
      second.shape === 'lower' &&
      token.text !== 'I'
    ) {
      hits.push({ start: token.start, end: second.end, strength: 'hold' });
      continue;
    }
    // "sal B. Dagordning": a letter for one of several, and then a new sentence.
    if (
      previous?.kind === 'word' &&
      lettered.test(previous.lower) &&
      second !== undefined &&
      second.text.length > 1 &&
      nameOf(second) === undefined
    )
      continue;
    if (labels[at] !== 'none' || (next?.text === '-' && next.tight) || amongParties(tokens, at)) continue;
    // A.K., A. K., A.K
    if (
      next?.text === '.' &&
      next.tight &&
      second?.text.length === 1 &&
      second.shape !== 'lower' &&
      second.kind === 'word'
    ) {
      const stop = follows?.text === '.' ? at + 3 : at + 2;
      if (
        !notInitials.test(`${token.lower}${second.lower}`) ||
        people.test(previous?.lower ?? '') ||
        // "S.A. är tillbaka": what no country and no company is.
        isSomebody(tokens, stop) ||
        isPersonal(tokens, stop + 1)
      )
        hits.push({
          start: token.start,
          end: follows?.text === '.' ? follows.end : second.end,
          strength: 'hold',
        });
      done = at + 2;
      continue;
    }
    // J. Andersson
    if (
      next?.text === '.' &&
      next.tight &&
      second?.kind === 'word' &&
      second.shape === 'capital' &&
      !second.opens &&
      !isPoint(tokens, at) &&
      nameLabels.has(labels[at + 2] ?? 'none')
    ) {
      hits.push({ start: token.start, end: second.end, strength: 'hold' });
      done = at + 2;
      continue;
    }
    // M:s lillebror, M:s
    if (next?.text === ':' && next.tight && second?.lower === 's' && second.tight) {
      // "Gustaf V:s jubileumsfond"
      if (
        /^[IVX]$/.test(token.text) &&
        kings.test(previous?.lower ?? '') &&
        !kinNouns.has(follows?.lower ?? '')
      )
        continue;
      const kin =
        follows !== undefined &&
        (kinNouns.has(follows.lower) ||
          /(bror|syster|mamma|pappa|son|dotter|kompis|familj|kusin)$/.test(follows.lower));
      hits.push({
        start: token.start,
        end: kin && follows !== undefined ? follows.end : second.end,
        strength: kin ? 'hold' : 'ask',
      });
      continue;
    }
    // Mattias P, Ahmed K. are part of the name rule; "pojken M", "elev A"
    if (
      previous?.kind === 'word' &&
      previous.sentence === token.sentence &&
      // "utvärderas av polisen Q2": a quarter of the year.
      !(token.text === 'Q' && next?.kind === 'number') &&
      (people.test(previous.lower) || (titleNouns.has(previous.lower) && previous.lower !== 'namn'))
    ) {
      hits.push({ start: previous.start, end: token.end, strength: 'hold' });
      continue;
    }
    // "M har setts", "att J säljer"
    const acts =
      next?.kind === 'word' &&
      !next.opens &&
      (personVerbs.has(next.lower) ||
        (plainVerbs.has(next.lower) &&
          (second === undefined ||
            personVerbs.has(second.lower) ||
            /(ats|tts|its|gts|ött|tt|at|it)$/.test(second.lower))));
    const placed =
      token.opens || (previous !== undefined && (before.has(previous.lower) || previous.text === ','));
    // "V. kommer ej"
    if (
      token.opens &&
      next?.text === '.' &&
      second?.kind === 'word' &&
      second.shape === 'lower' &&
      (personVerbs.has(second.lower) || isNotedState(tokens, at + 1))
    )
      hits.push({ start: token.start, end: next.end, strength: 'hold' });
    if (acts && placed && token.text !== 'I')
      hits.push({ start: token.start, end: token.end, strength: 'hold' });
  }
  // "initialerna RL"
  hits.push(
    ...matchesWith(
      page,
      initialWords,
      /initialer(?:na)? (?:är )?"?[a-zåäö.]{2,5}(?![a-zåäö])/g,
      'hold',
      (match) => /\p{Lu}{2}|\p{Lu}\./u.test(page.text.slice(match.index, match.index + match[0].length)),
    ),
  );
  // "T-B. F. anmäld för hets"
  hits.push(
    ...matches(
      holdsThree(tokens) ? page.text : '',
      /(?<![\p{L}-])\p{Lu}-\p{Lu}\.? \p{Lu}\.(?! ?\p{Lu})/gu,
      'hold',
    ),
  );
  // "EW (9an)": two letters and the class.
  if (page.digits)
    hits.push(
      ...matches(
        page.text,
        /(?<![\p{L}.])\p{Lu}{2} \((?:[1-9]:?an|åk ?[1-9]|[1-9][0-9] ?år)(?!\p{L})/gu,
        'hold',
      ),
    );
  // "M, sjutton år, i porten": the age in words.
  if (hasAny(page, years))
    hits.push(
      ...matches(
        page.text,
        /(?<![\p{L}\p{N}.:-])\p{Lu}, (?:ca )?\p{Ll}{3,12} år(?: gammal)?,? (?:i|på|vid|från|bor|hos|bredvid|ovanför|nära) /gu,
        'hold',
        (match) => {
          const age = Number(spelledDigits(/(\p{Ll}+) år/u.exec(match[0])?.[1] ?? '') ?? 0);
          const led = /([a-zåäö]+),? $/.exec(
            page.lower.slice(Math.max(0, match.index - 20), match.index),
          )?.[1];
          return age > 7 && age < 110 && !lettered.test(led ?? '') && !/^[IÅÖ]/.test(match[0]);
        },
      ),
    );
  return hits;
}

export const initials: Rule = {
  id: 'initials',
  kind: 'name',
  title: 'Initialer',
  source: 'Domänreglerna om direkta identifierare: initialer räknas som namn.',
  reason: 'Initialer pekar ut en person för den som känner sammanhanget.',
  advice: 'Ta bort initialerna och skriv vilken grupp det gäller.',
  examples: {
    match: [
      'A.K. har hotat vittnen.',
      'Som vi sa i tisdags om M:s lillebror.',
      'Pojken M säljer.',
      'J. Andersson hyr lokalen.',
      'A-K S. ej kommit till mötet.',
      'Det handlar om M, sjutton år, i porten.',
      'Vi tror att S.A. är tillbaka.',
    ],
    pass: [
      'A-skolan och B-området',
      'Plan B gäller från maj.',
      'C kommun',
      'S:t Olofs skola',
      'Punkt A är klar.',
      'Grupp A, tolv år, i centrum',
      'Uppföljning av A–C på mötet',
      'Möte i sal B. Dagordningen kommer.',
    ],
  },
  find,
};
