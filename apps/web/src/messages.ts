import type { CodeList } from '@lagesbild/picture';
import { guardScreenMessages } from './messages/guard.ts';
import { picturesMessages } from './messages/pictures.ts';
import { protectionMessages } from './messages/protection.ts';
import { uiMessages } from './messages/ui.ts';
import { wordsMessages } from './messages/words.ts';
import { pictureScreenMessages } from './picture/messages.ts';

/**
 * The one Swedish catalogue. The texts of the picture itself (labels, questions, help, codes) stand beside their fields
 * in @lagesbild/picture; error codes have theirs in messages/errors.ts.
 */
const messages = {
  ...uiMessages,
  ...picturesMessages,
  ...wordsMessages,
  ...guardScreenMessages,
  ...protectionMessages,
  ...pictureScreenMessages,
} as const;

type Messages = typeof messages;
export type MessageKey = keyof Messages;

/** The names in braces of a text: `{count} av {total}` → `count | total`. */
type ParamName<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | ParamName<Rest> : never;
type Params<K extends MessageKey> = [ParamName<Messages[K]>] extends [never]
  ? []
  : [Readonly<Record<ParamName<Messages[K]>, string | number>>];

/** A text of the interface by its key. Texts with names in braces demand a value for each, checked at compile time. */
export function t<K extends MessageKey>(key: K, ...params: Params<K>): string {
  return fill(messages[key], params[0]);
}

type CountKey = MessageKey extends infer K ? (K extends `${infer Base}.other` ? Base : never) : never;

/** A text that depends on a number: `key.one` for exactly one, `key.other` else. `{count}` is the number. */
export function tn(key: CountKey, count: number): string {
  const text: string = messages[`${key}.${count === 1 ? 'one' : 'other'}` as MessageKey];
  return fill(text, { count: formatNumber(count) });
}

/** A number as Swedes write it: 48 200 and 1,5. */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** The Swedish label of a code. A code this program does not know (older browser tab, newer server) is shown as a dash. */
export function codeLabel<C extends string>(list: CodeList<C>, code: C): string {
  return list.codes[code]?.label ?? '–';
}

const numbers = new Intl.NumberFormat('sv-SE');

function fill(text: string, params: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (_whole, name: string) => String(params[name] ?? ''));
}
