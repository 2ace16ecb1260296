import { type Room, roomFor } from './may-match.ts';

/** Calls `found` with each match of a global expression that lies in the room, until it says true. */
function searchRoom(
  text: string,
  expression: RegExp,
  { stretches, size, ahead }: Room,
  found: (match: RegExpExecArray) => boolean,
): void {
  for (let from = 0; from < 32; from += 1) {
    if (((stretches >>> from) & 1) === 0) continue;
    let to = from + 1;
    while (to < 32 && ((stretches >>> to) & 1) === 1) to += 1;
    const end = to * size;
    // What stands behind the room is cut off, but for what the expression looks at.
    const cut = end + ahead < text.length ? text.slice(0, end + ahead) : text;
    for (let at = from * size; at < end; at = expression.lastIndex) {
      expression.lastIndex = at;
      let match = expression.exec(cut);
      if (match !== null && cut.length < text.length && match.index + match[0].length > end) {
        // It may be a match of the cut text only.
        expression.lastIndex = at;
        match = expression.exec(text);
      }
      if (match === null || match.index >= end || found(match)) break;
    }
    from = to;
  }
}

const none: readonly RegExpExecArray[] = [];

/**
 * Every match of a global expression, in order; empty ones are left out. `focused`: those are enough that touch the focus
 * of the text.
 */
export function allMatches(text: string, expression: RegExp, focused = false): readonly RegExpExecArray[] {
  const room = roomFor(text, expression, focused);
  if (room.stretches === 0) return none;
  const all: RegExpExecArray[] = [];
  if (room.stretches !== -1) {
    searchRoom(text, expression, room, (match) => {
      all.push(match);
      return false;
    });
    return all;
  }
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    if (match[0] === '') expression.lastIndex += 1;
    else all.push(match);
  }
  return all;
}

const searches = Array.from({ length: 4 }, () => new Map<string, RegExp>());

/** The expression in a form that can begin anywhere. */
function global(expression: RegExp): RegExp {
  const { source } = expression;
  const kept = searches[(expression.ignoreCase ? 1 : 0) + (expression.unicode ? 2 : 0)];
  let found = kept?.get(source);
  if (found === undefined) {
    found = new RegExp(source, `${expression.flags}g`);
    kept?.set(source, found);
  }
  return found;
}

/** Whether the expression, which is not a global one, matches somewhere in the text. */
export function holds(text: string, expression: RegExp): boolean {
  const room = roomFor(text, expression);
  if (room.stretches === 0) return false;
  if (room.stretches === -1) return expression.test(text);
  let is = false;
  searchRoom(text, global(expression), room, () => {
    is = true;
    return true;
  });
  return is;
}
