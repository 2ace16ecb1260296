import type { Register, RegisterKind } from '../finding.ts';
import type { Token } from '../text/tokens.ts';
import { askedOfWords } from '../text/word-facts.ts';
import { baseRegister } from './register.ts';
import { registerKey } from './register-key.ts';

const joinable = new Set(['-', '.', ':', '&', '/']);
/** Where the longest registered phrase ends, and what it is. */
export type Match = { last: number; kind: RegisterKind };

const keyOf = askedOfWords(registerKey);

/** How many words the longest entry has that begins with this word; a genitive s makes it one of a single word. */
function longestFrom(register: Register, lower: string): number {
  const bare = lower.endsWith('s') ? lower.slice(0, -1) : lower;
  return Math.max(register.longest(lower), register.longest(bare) > 0 ? 1 : 0);
}

/** What a phrase is, whose genitive s does not count. */
const kindOf = (register: Register, phrase: string): RegisterKind | undefined =>
  register.kindOf(phrase) ?? (phrase.endsWith('s') ? register.kindOf(phrase.slice(0, -1)) : undefined);

const kindInBase = askedOfWords((lower) => kindOf(baseRegister(), registerKey(lower)));
const longestFromBase = askedOfWords((lower) => longestFrom(baseRegister(), lower));

/**
 * The longest phrase that begins at this token, of the municipality's register when that has one, else of the shipped one;
 * a genitive s at its end does not count.
 */
export function registered(
  tokens: readonly Token[],
  at: number,
  own: Register | undefined,
): Match | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  const inOwn = own === undefined ? undefined : longestPhrase(tokens, at, own, longestFrom(own, first.lower));
  if (inOwn !== undefined) return inOwn;
  const most = longestFromBase(first);
  if (most > 1 || first.kind === 'sign') return longestPhrase(tokens, at, baseRegister(), most);
  const kind = most === 0 ? undefined : kindInBase(first);
  return kind === undefined ? undefined : { last: at, kind };
}

function longestPhrase(
  tokens: readonly Token[],
  at: number,
  register: Register,
  most: number,
): Match | undefined {
  let found: Match | undefined;
  let phrase = '';
  let words = 0;
  for (let next = at; next < tokens.length && words < most; next += 1) {
    const token = tokens[next];
    if (token === undefined) break;
    if (token.kind === 'sign') {
      if (!joinable.has(token.text) || !(token.tight || token.text === '&')) break;
      continue;
    }
    phrase = phrase === '' ? keyOf(token) : `${phrase} ${keyOf(token)}`;
    words += 1;
    const kind = kindOf(register, phrase);
    if (kind !== undefined) found = { last: next, kind };
  }
  return found;
}
