import type { AreaLevel } from './area-level.ts';
import type { RuleCode } from './rules/catalogue.ts';

/** One choice in a list. `label` and `help` are Swedish interface text. */
export type CodeEntry = {
  readonly label: string;
  readonly help?: string;
  /** Key of the group the choice is shown under. */
  readonly group?: string;
  /** The lowest area level at which the choice may be stored; without it every level will do. */
  readonly minLevel?: AreaLevel;
};

/** A closed list of choices, in the order they are shown. `E` is for lists whose entries carry more than the base. */
export type CodeList<C extends string = string, E extends CodeEntry = CodeEntry> = {
  readonly kind: 'codeList';
  readonly name: string;
  readonly codes: Readonly<Record<C, E>>;
  /** Swedish headings of the groups. */
  readonly groups: Readonly<Record<string, string>>;
  /** The rule that is broken when a choice stands below its `minLevel`. */
  readonly levelRule: RuleCode;
};

/** The union of the codes of a list. */
export type CodeOf<L> = L extends CodeList<infer C> ? C : never;

/**
 * Declares a list. `name` is the key of its texts in the message catalogue (`code.<name>.<code>`); `levelRule` gives
 * a more telling reason than the general one when a choice stands below its `minLevel`.
 */
export function defineCodeList<C extends string, E extends CodeEntry = CodeEntry>(
  name: string,
  codes: Readonly<Record<C, E>>,
  groups: Readonly<Record<string, string>> = {},
  levelRule: RuleCode = 'levelTooLow',
): CodeList<C, E> {
  return { kind: 'codeList', name, codes, groups, levelRule };
}

/** True when `value` is one of the codes of the list. */
export function isCode<C extends string>(list: CodeList<C>, value: unknown): value is C {
  return typeof value === 'string' && Object.hasOwn(list.codes, value);
}

/** The codes of a list in the order they are shown. */
export function codesOf<C extends string>(list: CodeList<C>): C[] {
  return Object.keys(list.codes) as C[];
}
