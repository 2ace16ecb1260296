import { z } from 'zod';
import { id, timestamp } from '../values.ts';

/** What a word that is no person can be: a place, an organisation (or a service of one), or something else. */
export const wordKinds = ['place', 'organisation', 'term'] as const;
const wordKind = z.enum(wordKinds);
export type WordKind = z.infer<typeof wordKind>;

/** One plain line with a letter in it: no control characters, nothing invisible, no surrounding space. */
const wordName = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u)
  .regex(/\p{L}/u)
  .refine((text) => text === text.trim(), 'format');

const version = z.int().nonnegative().describe('Stiger med varje ändring av orden som gäller.');

export const wordList = z.strictObject({
  version,
  words: z.array(z.strictObject({ name: z.string(), kind: wordKind })),
});

export const classifyWordBody = z.strictObject({ name: wordName, kind: wordKind });

export const wordClassified = z.strictObject({
  status: z
    .enum(['active', 'waiting'])
    .describe(
      '`waiting`: ordet ser ut som ett personnamn och gäller först när en samordnare har bekräftat det.',
    ),
  version,
});

export const wordStates = ['waiting', 'active', 'revoked'] as const;
export type WordState = (typeof wordStates)[number];

const wordAddition = z.strictObject({
  id,
  name: z.string(),
  kind: wordKind,
  source: z.enum(['user', 'coordinator', 'import']),
  actorId: id.nullable().describe('Aktören som lade till ordet; `null` för den som driver tjänsten.'),
  addedAt: timestamp,
  state: z.enum(wordStates),
  decidedAt: timestamp.nullable(),
});
export type WordAddition = z.infer<typeof wordAddition>;

export const wordAdditionList = z.strictObject({ additions: z.array(wordAddition) });

export const wordDecisions = ['confirm', 'decline', 'revoke', 'reinstate'] as const;
export type WordDecision = (typeof wordDecisions)[number];

export const decideWordBody = z.strictObject({ decision: z.enum(wordDecisions) });
export const wordDecided = z.strictObject({
  addition: wordAddition.nullable().describe('`null` när ordet är borttaget.'),
  version,
});

const LONGEST_CSV = 1_000_000;
/** How many lines one file may have. */
export const mostWordLines = 10_000;

export const importWordsBody = z.strictObject({
  csv: z
    .string()
    .min(1)
    .max(LONGEST_CSV)
    .describe('En rad per ord: ord och slag, med `;`, `,` eller tabb emellan.'),
  preview: z.boolean().describe('`true`: läs och svara, men skriv inget.'),
  confirmed: z
    .array(z.string().max(120))
    .max(mostWordLines)
    .describe('Ord som ser ut som personnamn och ska läggas till ändå.'),
});

/** Why a line is not used: its number and the rule say everything. */
export const wordLineRules = ['kindMissing', 'format', 'identifiesPerson'] as const;
export type WordLineRule = (typeof wordLineRules)[number];

const line = z.int().positive();
export const wordsImported = z.strictObject({
  added: z.int().nonnegative(),
  known: z.int().nonnegative().describe('Fanns redan, eller står två gånger i filen.'),
  refusedLines: z.array(z.strictObject({ line, rule: z.enum(wordLineRules) })),
  nameLike: z
    .array(z.strictObject({ line, name: z.string() }))
    .describe('Ser ut som personnamn och är inte med i `confirmed`. Läggs inte till.'),
  version,
});
export type WordsImported = z.infer<typeof wordsImported>;
