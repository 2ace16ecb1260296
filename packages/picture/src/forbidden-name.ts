/**
 * Words a field name must not contain, because a field that means one of them could hold something about an
 * individual: names, contacts, addresses, identifiers, files, kinship, health, origin, court matters, free notes,
 * exact figures and exact moments. Plurals with -s are covered too.
 */
const forbiddenWords = [
  'name',
  'names',
  'surname',
  'firstname',
  'lastname',
  'nickname',
  'alias',
  'initial',
  'signature',
  'namn',
  'person',
  'people',
  'individual',
  'human',
  'client',
  'patient',
  'suspect',
  'offender',
  'perpetrator',
  'victim',
  'witness',
  'birth',
  'birthday',
  'born',
  'age',
  'ssn',
  'personnummer',
  'identifier',
  'address',
  'adress',
  'apartment',
  'street',
  'coordinate',
  'latitude',
  'longitude',
  'phone',
  'telephone',
  'telefon',
  'mobile',
  'email',
  'mail',
  'mailbox',
  'contact',
  'plate',
  'registration',
  'vehicle',
  'handle',
  'username',
  'account',
  'profile',
  'url',
  'uri',
  'link',
  'photo',
  'video',
  'audio',
  'voice',
  'image',
  'attachment',
  'file',
  'upload',
  'document',
  'class',
  'grade',
  'case',
  'dossier',
  'diary',
  'diarie',
  'journal',
  'nationality',
  'citizenship',
  'ethnicity',
  'ethnic',
  'religion',
  'faith',
  'diagnosis',
  'illness',
  'disability',
  'kinship',
  'kin',
  'relative',
  'sibling',
  'parent',
  'family',
  'household',
  'court',
  'verdict',
  'conviction',
  'clock',
  'hour',
  'minute',
  'timestamp',
  'datetime',
  'number',
  'count',
  'headcount',
  'amount',
  'quantity',
  'exact',
  'note',
  'comment',
  'remark',
] as const;

type ForbiddenWord = (typeof forbiddenWords)[number];

type IsUpper<L extends string> = L extends Lowercase<L> ? false : true;

/** `'ageBands'` → `'age' | 'bands'`. */
type WordsOf<
  S extends string,
  W extends string = '',
  Found extends string = never,
> = S extends `${infer L}${infer R}`
  ? L extends '_' | '-' | '.'
    ? WordsOf<R, '', Found | W>
    : IsUpper<L> extends true
      ? WordsOf<R, Lowercase<L>, Found | W>
      : WordsOf<R, `${W}${L}`, Found>
  : Found | W;

/** An age may be asked for as a band only. */
type WithoutAgeBand<S extends string> = S extends `ageBand${infer R}` ? `band${R}` : S;

/** The field name itself when it contains a forbidden word, otherwise `never`. */
export type ForbiddenName<K extends string> =
  Extract<WordsOf<WithoutAgeBand<K>>, ForbiddenWord | `${ForbiddenWord}s`> extends never ? never : K;

/** The same judgement at run time, for what TypeScript cannot see. */
export function isForbiddenName(fieldName: string): boolean {
  const words = fieldName
    .replace(/^ageBand/, 'band')
    .replace(/\p{Lu}/gu, ' $&')
    .toLowerCase()
    .split(/[\s_.-]+/);
  const forbidden: ReadonlySet<string> = new Set(forbiddenWords.flatMap((word) => [word, `${word}s`]));
  return words.some((word) => forbidden.has(word));
}
