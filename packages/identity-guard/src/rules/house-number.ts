import { spelledDigits } from '../text/numbers.ts';
import type { Token } from '../text/tokens.ts';
import { streetOnly } from './street-kind.ts';

/** What a number after a street counts where it is no house's: "På Storgatan 3 gånger i veckan". */
const unit =
  /^(km|m|meter|mil|procent|%|st|stycken|gånger|timmar|minuter|år|månader|veckor|dagar|kronor|kr|tkr|mkr|personer|invånare|platser|kvm|elever|händelser|anmälningar|av|fler|nya|kameror|grader|olyckor|fordon|hushåll|lägenheter|våningar|körfält|hållplatser|fastigheter|butiker|stolpar|lampor|bostäder|parkeringsplatser|tillfällen|ungdomar|barn|poäng|ggr|kväll|kvällar|nätter|pass|besök|svar|samtal|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)$/;
/** The letter of a staircase, also as it is spoken: "Pilgatan tjugotvå bee". */
const spokenLetter = /^([A-K]|a|b|bee?|c|cee?|d|dee|e|eff|ge|gee|hå)$/;
/** The same as it is written right after the number. */
const houseLetter = /^[A-HJ-Ka-hj-k]$/;

/**
 * Where the house number of a street that ends at a token ends: up to three digits, or their words, and the letter of a staircase.
 * Undefined where no number follows, or an amount, a date or a time. `abbreviated`: the token is the full stop of a street cut
 * short, so that the number seems to open a sentence.
 */
export function houseNumber(tokens: readonly Token[], at: number, abbreviated = false): number | undefined {
  let next = at + 1;
  if (tokens[next]?.text === ',' && /^(nr|nummer|siffra|husnummer)$/.test(tokens[next + 1]?.lower ?? ''))
    next += 1;
  // "Nygatan-3"
  if (tokens[next]?.text === '-' && tokens[next]?.tight === true && tokens[next + 1]?.kind === 'number')
    next += 1;
  const told = tokens[next]?.lower;
  const numberWord =
    told === 'nr' || told === 'nummer' || told === 'no' || told === 'siffra' || told === 'husnummer';
  if (numberWord) {
    next += 1;
    if (/^[.:]$/.test(tokens[next]?.text ?? '')) next += 1;
  }
  const token = tokens[next];
  if (token === undefined || (token.opens && !abbreviated && !numberWord)) return undefined;
  // "Kustbev.\n4. Fältgruppen utökas": the next point of a list.
  if (token.opens && /^[.)]$/.test(tokens[next + 1]?.text ?? '') && tokens[next + 2]?.kind === 'word')
    return undefined;
  if (/^(II|III|IV|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI|XVII|XVIII|XIX)$/.test(token.text)) return next;
  if (token.kind === 'word') {
    const apart = tokens[next + 1]?.text === '-' ? tokens[next + 2] : tokens[next + 1];
    // "nummer fjor ton"
    if (numberWord && apart?.kind === 'word' && spelledDigits(`${token.lower}${apart.lower}`) !== undefined)
      return tokens.indexOf(apart, next);
    const digits = spelledDigits(token.lower);
    if (
      digits === undefined ||
      (/^(en|ett|två|tre|fyra)$/.test(token.lower) &&
        !numberWord &&
        !abbreviated &&
        !/^[A-K]$/.test(tokens[next + 1]?.text ?? ''))
    )
      return undefined;
    return unit.test(tokens[next + 1]?.lower ?? '') ||
      (tokens[next + 1]?.kind === 'word' &&
        !numberWord &&
        tokens[next + 1]?.tight !== true &&
        !spokenLetter.test(tokens[next + 1]?.text ?? '') &&
        !/^(och|i|på|där|är|har|vid|som|säljs|samlas|hålls)$/.test(tokens[next + 1]?.lower ?? ''))
      ? undefined
      : next;
  }
  if (token.kind !== 'number' || token.text.length > 3 || token.text.startsWith('0')) return undefined;
  const after = tokens[next + 1];
  // "Badhusparken 12/9 kl 16", "i Stadsparken 30/4": a date.
  const month = tokens[next + 2];
  if (
    after?.text === '/' &&
    month?.kind === 'number' &&
    (/^(kl|klockan)$/.test(tokens[next + 3]?.lower ?? '') ||
      (!streetOnly.test(tokens[at]?.lower ?? '') && Number(month.text) <= 12 && Number(token.text) <= 31))
  )
    return undefined;
  if (after !== undefined && after.kind === 'word' && unit.test(after.lower)) return undefined;
  if (
    after !== undefined &&
    (after.text === '%' || after.text === '§' || (after.text === ':' && tokens[next + 2]?.kind === 'number'))
  )
    return undefined;
  // "Sala backe 4,1": a decimal
  if (
    after?.text === ',' &&
    after.tight &&
    tokens[next + 2]?.kind === 'number' &&
    tokens[next + 2]?.tight === true
  )
    return undefined;
  // "Lindesberg. 19.00 biograf slut": an hour that begins a sentence
  if (
    abbreviated &&
    after?.text === '.' &&
    after.tight &&
    Number(token.text) < 24 &&
    /^[0-5][0-9]$/.test(tokens[next + 2]?.text ?? '') &&
    tokens[next + 2]?.tight === true
  )
    return undefined;
  // "Norra torget 8.30–9.30": from one hour to another
  if (
    after?.text === '.' &&
    after.tight &&
    /^[0-5][0-9]$/.test(tokens[next + 2]?.text ?? '') &&
    tokens[next + 2]?.tight === true &&
    tokens[next + 3]?.text === '-' &&
    tokens[next + 4]?.kind === 'number'
  )
    return undefined;
  if (after?.kind === 'number' && after.text.length >= 3 && !after.tight) return undefined;
  if (after !== undefined && houseLetter.test(after.text) && (after.tight || after.shape === 'upper'))
    return next + 1;
  return next;
}
