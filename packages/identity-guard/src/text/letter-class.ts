// 1 = letter, 2 = upper-case letter, 3 = digit, 4 = blank, 5 = line break, 0 = anything else
const classes = new Uint8Array(0x180);
for (let code = 0; code < classes.length; code += 1) {
  const char = String.fromCharCode(code);
  if (/\p{Lu}/u.test(char)) classes[code] = 2;
  else if (/\p{L}/u.test(char)) classes[code] = 1;
  else if (/[0-9]/.test(char)) classes[code] = 3;
  else if (char === '\n') classes[code] = 5;
  else if (/\s/.test(char)) classes[code] = 4;
}
const upper = /\p{Lu}|\p{Lt}/u;
const anyLetter = /\p{L}/u;

/** Class of a UTF-16 unit: 1 letter, 2 capital, 3 digit, 4 blank, 5 line break, 0 other. */
export function classOf(code: number): number {
  if (code < classes.length) return classes[code] ?? 0;
  const char = String.fromCharCode(code);
  if (upper.test(char)) return 2;
  return anyLetter.test(char) ? 1 : 0;
}
