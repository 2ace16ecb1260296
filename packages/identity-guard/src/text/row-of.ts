/** Marks for the units that belong together, to be looked for without an expression. */
export function unitsOf(belongs: RegExp): Uint8Array {
  const marks = new Uint8Array(0x250);
  for (let code = 0; code < marks.length; code += 1)
    if (belongs.test(String.fromCharCode(code))) marks[code] = 1;
  return marks;
}

/** Letters of the Latin alphabet, with or without marks. */
export const latinLetters = unitsOf(/[A-Za-zÀ-ɏ]/);

/** Whether one of the units stands at a place, which may lie outside the text. */
export const standsAt = (text: string, units: Uint8Array, at: number): boolean =>
  at >= 0 && at < text.length && units[text.charCodeAt(at)] === 1;

/** How many of the units stand in a row with the one at a place; no more than `most` are counted on either side. */
export function rowAround(text: string, units: Uint8Array, at: number, most: number): number {
  let from = at;
  while (from > at - most && standsAt(text, units, from - 1)) from -= 1;
  let to = at;
  while (to < at + most && standsAt(text, units, to)) to += 1;
  return to - from;
}

/** Whether so many of the units stand in a row that holds the sign. */
export function holdsRowAround(text: string, sign: string, units: Uint8Array, length: number): boolean {
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
    if (rowAround(text, units, at, length) >= length) return true;
  return false;
}

/** Whether so many of the units stand in a row: each such row covers every so-manieth place of the text. */
export function holdsRow(text: string, units: Uint8Array, length: number): boolean {
  for (let at = length - 1; at < text.length; at += length) {
    let from = at;
    while (at - from < length && standsAt(text, units, from)) from -= 1;
    let to = at + 1;
    while (to - from <= length && standsAt(text, units, to)) to += 1;
    if (to - from > length) return true;
  }
  return false;
}
