import type { PictureContext } from './context.ts';
import type {
  BandField,
  BandsField,
  CodeField,
  CodesField,
  DateField,
  DatesField,
  Field,
  FlagField,
  NarrativeField,
  ReferenceField,
  ReferencesField,
} from './field.ts';
import type { ForbiddenName } from './forbidden-name.ts';
import type { Id } from './id.ts';
import type { RuleCode } from './rules/catalogue.ts';

/** The blocks of the checklist, in its order, with the narrative overview after the participants. */
export const blocks = {
  participants: { label: 'Samverkansparter/aktörer' },
  overview: { label: 'Lägesbeskrivning' },
  situation: { label: 'Hur ser det ut i kommunen/stadsdelen/området?' },
  goals: { label: 'Mål för arbetet' },
  activities: { label: 'Aktiviteter för att nå målen' },
  followUp: { label: 'Uppföljning' },
} as const satisfies Record<string, { readonly label: string }>;
export type BlockName = keyof typeof blocks;

/**
 * - `list`: rows by id, each with an order key;
 * - `single`: one set of fields;
 * - `perRow`: exactly one row for each row of another section, with the same id.
 */
export type SectionKind = 'list' | 'single' | 'perRow';
export type Fields = Readonly<Record<string, Field>>;

/** What a field holds once it is read. `null` and the empty list mean "not chosen". */
type ValueOf<F> =
  F extends CodesField<infer C>
    ? readonly C[]
    : F extends BandsField<infer C>
      ? readonly C[]
      : F extends CodeField<infer C>
        ? C | null
        : F extends BandField<infer C>
          ? C | null
          : F extends NarrativeField
            ? string
            : F extends DatesField
              ? readonly string[]
              : F extends DateField
                ? string | null
                : F extends ReferencesField
                  ? readonly Id[]
                  : F extends ReferenceField
                    ? Id | null
                    : F extends FlagField
                      ? boolean | null
                      : never;

export type Values<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };
/** The values of a row without its narratives: all a rule may look at. */
export type CodedValues<F extends Fields = Fields> = {
  readonly [K in keyof F as F[K] extends NarrativeField ? never : K]: ValueOf<F[K]>;
};

/** The fields that together break a rule: in the row itself, and in the row it refers to. */
export type Broken = { readonly here: readonly string[]; readonly there?: readonly string[] };

/** A rule on one row, and at most one row it refers to through the field `through`. Pure. */
export type RowRule<Row = CodedValues, Target = CodedValues> = {
  readonly code: RuleCode;
  readonly through?: string;
  /** The fields that break the rule, or `null`. Naming them all lets a refused edit be undone field by field. */
  broken(row: Row, target: Target | null, context: PictureContext): Broken | null;
};

export type Section<
  N extends string = string,
  K extends SectionKind = SectionKind,
  F extends Fields = Fields,
> = {
  readonly name: N;
  readonly kind: K;
  /** For `perRow`: the section it follows. */
  readonly of?: string;
  readonly block: BlockName;
  /** Numbers of the checklist's questions the section answers. */
  readonly questions: readonly number[];
  readonly label: string;
  /** Heading of one row, in the singular; the label of a section without rows. */
  readonly rowLabel: string;
  /** The question in the checklist's words, or our own when it has none. */
  readonly question: string;
  readonly help: string;
  readonly addLabel: string;
  readonly emptyText: string;
  /** The most rows the section may hold. */
  readonly maxRows: number;
  readonly fields: F;
  readonly rules: readonly RowRule[];
};

/** Taken by the document shape and the reader. */
type ReservedName = 'order' | 'id';

const defaultMaxRows = 200;

type SectionOptions<N extends string, K extends SectionKind, F extends Fields> = Omit<
  Section<N, K, F>,
  'maxRows' | 'rules' | 'fields'
> & {
  readonly fields: F & {
    readonly [P in keyof F as
      | ForbiddenName<P & string>
      | Extract<P, ReservedName>]: 'this field name is not allowed';
  };
  readonly maxRows?: number;
  readonly rules?: readonly RowRule<CodedValues<F>, never>[];
};

/**
 * Declares a section: its fields and everything said about them. A field whose name means something about an
 * individual does not compile.
 */
export function defineSection<const N extends string, const K extends SectionKind, F extends Fields>(
  options: SectionOptions<N, K, F>,
): Section<N, K, F> {
  return {
    ...options,
    maxRows: options.maxRows ?? defaultMaxRows,
    rules: (options.rules ?? []) as readonly RowRule[],
  };
}
