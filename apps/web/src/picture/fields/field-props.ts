import type { Field, SectionName } from '@lagesbild/picture';

type FieldOf<K extends Field['kind'], Many extends boolean> = Extract<
  Field,
  { readonly kind: K; readonly many: Many }
>;
export type NarrativeField = FieldOf<'narrative', false>;
export type OneCodeField = FieldOf<'code' | 'band', false>;
export type ManyCodesField = FieldOf<'code' | 'band', true>;
export type DateField = FieldOf<'date', false>;
export type DatesField = FieldOf<'date', true>;
export type ReferenceField = FieldOf<'reference', false>;
export type ReferencesField = FieldOf<'reference', true>;
export type FlagField = FieldOf<'flag', false>;

/** Which field of which row an editor is for, and its definition. */
export type FieldProps<F extends Field = Field> = {
  readonly section: SectionName;
  /** Null in a section without rows. */
  readonly row: string | null;
  readonly name: string;
  readonly field: F;
  /** The label is read aloud but not shown, where a heading right above says the same. */
  readonly hideLabel?: boolean | undefined;
};
