import type { CodeList } from './code-list.ts';
import type { PictureKind } from './codes/pictures.ts';

/**
 * The kinds of fields a picture can have. There is no kind for a person, a number of persons, a free key, a file, an
 * address or a contact, so none of those can be declared.
 */
export type FieldKind = 'code' | 'narrative' | 'date' | 'reference' | 'band' | 'flag';

/** When an empty field counts as a gap. It steers progress and reminders, never the refusal of a row. */
export type Required = 'always' | 'adoption';

/** A numbered question of the checklist, in its original words. */
export type Question = { readonly number: number; readonly text: string };

export type FieldOptions = {
  /** Swedish. */
  readonly label: string;
  /** Swedish, one or two short sentences in plain language. */
  readonly help: string;
  readonly required?: Required;
  /** The form folds the field away under "more". */
  readonly more?: true;
  /** The form shows the field only for pictures of one of these kinds. */
  readonly shownFor?: readonly PictureKind[];
  /** A question of the checklist that this very field answers. */
  readonly question?: Question;
};

export type CodeField<C extends string = string> = FieldOptions & {
  readonly kind: 'code';
  readonly many: false;
  readonly list: CodeList<C>;
};
export type CodesField<C extends string = string> = FieldOptions & {
  readonly kind: 'code';
  readonly many: true;
  readonly list: CodeList<C>;
};
export type BandField<C extends string = string> = FieldOptions & {
  readonly kind: 'band';
  readonly many: false;
  readonly list: CodeList<C>;
};
export type BandsField<C extends string = string> = FieldOptions & {
  readonly kind: 'band';
  readonly many: true;
  readonly list: CodeList<C>;
};
export type NarrativeField = FieldOptions & {
  readonly kind: 'narrative';
  readonly many: false;
  /** Longest text, in UTF-16 code units as `Y.Text` counts. */
  readonly max: number;
};
export type DateField = FieldOptions & { readonly kind: 'date'; readonly many: false };
export type DatesField = FieldOptions & { readonly kind: 'date'; readonly many: true };
export type ReferenceField<T extends string = string> = FieldOptions & {
  readonly kind: 'reference';
  readonly many: false;
  /** Name of a section, or `actor` or `place` from the registers. */
  readonly target: T;
  /** The row belongs to its target and is deleted with it. */
  readonly owner: boolean;
};
export type ReferencesField<T extends string = string> = FieldOptions & {
  readonly kind: 'reference';
  readonly many: true;
  readonly target: T;
};
export type FlagField = FieldOptions & { readonly kind: 'flag'; readonly many: false };

export type Field =
  | CodeField
  | CodesField
  | BandField
  | BandsField
  | NarrativeField
  | DateField
  | DatesField
  | ReferenceField
  | ReferencesField
  | FlagField;

/** The longest narrative there is; a field may set a lower limit. */
export const maxNarrative = 1_500;

/** One choice from a list. */
export function code<C extends string>(list: CodeList<C>, options: FieldOptions): CodeField<C> {
  return { ...options, kind: 'code', many: false, list };
}

/** Any number of choices from a list. */
export function codes<C extends string>(list: CodeList<C>, options: FieldOptions): CodesField<C> {
  return { ...options, kind: 'code', many: true, list };
}

/** One band (of age, size, cost, frequency): never an exact figure. */
export function band<C extends string>(list: CodeList<C>, options: FieldOptions): BandField<C> {
  return { ...options, kind: 'band', many: false, list };
}

/** Any number of bands. */
export function bands<C extends string>(list: CodeList<C>, options: FieldOptions): BandsField<C> {
  return { ...options, kind: 'band', many: true, list };
}

/** Plain text, no marks, no embeds, at most `max` (default 1 500) characters. */
export function narrative(options: FieldOptions & { readonly max?: number }): NarrativeField {
  const max = options.max ?? maxNarrative;
  if (max > maxNarrative) throw new Error('a narrative may not be longer than maxNarrative');
  return { ...options, kind: 'narrative', many: false, max };
}

/** A calendar day, `ÅÅÅÅ-MM-DD`. */
export function date(options: FieldOptions): DateField {
  return { ...options, kind: 'date', many: false };
}

/** Any number of calendar days. */
export function dates(options: FieldOptions): DatesField {
  return { ...options, kind: 'date', many: true };
}

/** A reference to one row of a section, or to one actor or place in the registers. */
export function reference<T extends string>(
  target: T,
  options: FieldOptions & { readonly owner?: true },
): ReferenceField<T> {
  return { ...options, kind: 'reference', many: false, target, owner: options.owner ?? false };
}

/** References to any number of rows, actors or places. */
export function references<T extends string>(target: T, options: FieldOptions): ReferencesField<T> {
  return { ...options, kind: 'reference', many: true, target };
}

/** Yes or no. */
export function flag(options: FieldOptions): FlagField {
  return { ...options, kind: 'flag', many: false };
}

/** True for an existing day written `ÅÅÅÅ-MM-DD`, from 2000 to 2099. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^20[0-9]{2}-[0-9]{2}-[0-9]{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === value;
}
