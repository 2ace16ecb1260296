import type { Page } from '../page.ts';
import { isAbbreviation } from '../register/register.ts';
import { spelledDigits } from '../text/numbers.ts';
import { placesOf } from '../text/token-places.ts';
import type { Token } from '../text/tokens.ts';
import type { Hit } from './rule.ts';

const isLetter = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.text.length === 1 && token.shape !== 'lower';

const plateLetters = new Set('abcdefghjklmnoprstuwxyz');
const betweenLetters = new Set(['-', '.', ',']);
const linkWords = new Set(['följt', 'av', 'sedan', 'sen']);
/** Whether the token only stands between what is read out. */
const isBetween = (token: Token): boolean =>
  (token.kind === 'sign' ? betweenLetters : linkWords).has(token.lower);
const pause =
  /^(?:och|sen|sedan|därefter|så|följt|av|plus|samt|siffrorna|siffran|talet|numret|i|början|först|[-.,])$/;
/** What is counted is no plate: "linje a b c 120 gånger". */
const counted = /^(?:gånger|st|stycken|meter|m|personer|kr|kronor|procent|år|fordon|bilar|platser)$/;

/** "r u d fyrahundraarton", "m.e.u och sen 2 0 åtta": the last token of three letters and three digits, all read out. */
function spokenPlate(tokens: readonly Token[], at: number): Token | undefined {
  let next = at;
  for (let letter = 0; letter < 3; letter += 1, next += 1) {
    if (letter > 0 && betweenLetters.has(tokens[next]?.text ?? '')) next += 1;
    if (!plateLetters.has(tokens[next]?.lower ?? '')) return undefined;
  }
  while (next < at + 12 && pause.test(tokens[next]?.lower ?? '')) next += 1;
  let digits = '';
  for (; next < at + 16; next += 1) {
    const token = tokens[next];
    if (token === undefined) return undefined;
    if (digits !== '' && /^(?:,|och|sedan|sen)$/.test(token.lower)) continue;
    if (digits.length === 2 && /^[A-HJ-PR-UW-Z]$/.test(token.text)) return token;
    digits += token.kind === 'number' ? token.text : (spelledDigits(token.lower) ?? 'xxxx');
    if (digits.length === 3) return counted.test(tokens[next + 1]?.lower ?? '') ? undefined : token;
    if (digits.length > 3) return undefined;
  }
  return undefined;
}

/** Plates told as somebody reads them out: letters one by one, the number in words or digit by digit. */
export function platesReadOut(page: Page, besideVehicle: (index: number) => boolean): readonly Hit[] {
  const { tokens } = page;
  const { capitals, letters: single } = placesOf(tokens);
  const hits: Hit[] = [];
  for (const at of capitals) {
    // "ABC etthundratjugotre"
    const one = tokens[at];
    const sign = tokens[at + 1];
    const two = sign?.text === '-' && sign.tight ? tokens[at + 2] : sign;
    if (one?.shape !== 'upper' || one.text.length !== 3 || two?.kind !== 'word' || isAbbreviation(one.lower))
      continue;
    if (spelledDigits(two.lower)?.length === 3)
      hits.push({ start: one.start, end: two.end, strength: 'hold' });
  }
  // "Reg M L B fyra två K": three letters apart, then digits read out.
  for (const at of single) {
    if (!isLetter(tokens[at]) || at + 4 >= tokens.length) continue;
    const next = tokens[at + 1];
    if (next === undefined || !(isLetter(next) || isBetween(next))) continue;
    const row = tokens.slice(at, at + 12).filter((one) => !isBetween(one));
    if (!isLetter(row[1]) || !isLetter(row[2])) continue;
    const last = row.slice(3, 6);
    const read = last.filter(
      (one) => one.kind === 'number' || (spelledDigits(one.lower) ?? 'xx').length === 1,
    );
    // "O-P-D, trettiosju, K": two digits in a word, and a letter or digit.
    const count = spelledDigits(last[0]?.lower ?? '')?.length;
    if (
      last[0]?.kind === 'word' &&
      ((count === 2 && (isLetter(last[1]) || (last[1] !== undefined && read.includes(last[1])))) ||
        (count === 3 && besideVehicle(tokens[at]?.start ?? 0)))
    )
      hits.push({
        start: tokens[at]?.start ?? 0,
        end: last[count === 2 ? 1 : 0]?.end ?? 0,
        strength: 'hold',
      });
    if (read.length >= 2 && last.every((one) => read.includes(one) || isLetter(one)))
      hits.push({ start: tokens[at]?.start ?? 0, end: last.at(-1)?.end ?? 0, strength: 'hold' });
  }
  for (const at of single) {
    const start = tokens[at]?.start ?? 0;
    const number = tokens[at + 2];
    // "R T niohundrafemton": letters apart and a number in words.
    const inWords =
      isLetter(tokens[at]) &&
      isLetter(tokens[at + 1]) &&
      number?.kind === 'word' &&
      (spelledDigits(number.lower)?.length ?? 0) >= 2;
    for (const last of [inWords ? number : undefined, spokenPlate(tokens, at)])
      if (last !== undefined && besideVehicle(start)) hits.push({ start, end: last.end, strength: 'hold' });
  }
  return hits;
}
