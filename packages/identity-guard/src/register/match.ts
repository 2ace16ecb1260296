import type { Register, RegisterKind } from '../finding.ts';
import type { Token } from '../text/tokens.ts';
import { registerKey } from './register.ts';

const joinable = new Set(['-', '.', ':', '&', '/']);
/** Where the longest registered phrase ends, and what it is. */
export type Match = { last: number; kind: RegisterKind };

/** The longest registered phrase that begins at this token; a genitive s at its end does not count. */
export function registered(tokens: readonly Token[], at: number, register: Register): Match | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  const bareFirst = first.lower.endsWith('s') ? first.lower.slice(0, -1) : first.lower;
  const most = Math.max(register.longest(first.lower), register.longest(bareFirst) > 0 ? 1 : 0);
  if (most === 0) return undefined;
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
    phrase = phrase === '' ? registerKey(token.text) : `${phrase} ${registerKey(token.text)}`;
    words += 1;
    const kind =
      register.kindOf(phrase) ?? (phrase.endsWith('s') ? register.kindOf(phrase.slice(0, -1)) : undefined);
    if (kind !== undefined) found = { last: next, kind };
  }
  return found;
}
