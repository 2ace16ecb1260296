import { actorFunction, actorType, areaLevel, placeType, roles } from '@lagesbild/http-api';
import { areaLevelAllowed } from '@lagesbild/picture';
import { z } from 'zod';
import { judgeWord } from '../words/judge-word.ts';

/** A name of an organisation, an area or a place: one plain line. */
const registerName = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u);
const population = z.int().positive();

/** What a municipality hands in to get started. Things point at each other by name. */
const setupFile = z.strictObject({
  municipality: z.strictObject({ name: registerName, population }),
  areas: z.array(
    z
      .strictObject({
        name: registerName,
        level: areaLevel,
        parent: registerName.optional(),
        population,
      })
      .refine((area) => areaLevelAllowed(area.level, area.population), {
        path: ['population'],
        message: 'är för liten för nivån: området skulle kunna peka ut enskilda',
      })
      .refine((area) => (area.level === 'municipality') === (area.parent === undefined), {
        path: ['parent'],
        message: 'ska finnas för alla områden utom kommunen själv',
      }),
  ),
  actors: z.array(z.strictObject({ name: registerName, type: actorType, isAuthority: z.boolean() })),
  places: z
    .array(
      z.strictObject({
        name: registerName,
        type: placeType,
        area: registerName,
        large: z.boolean().default(false),
      }),
    )
    .default([]),
  accounts: z.array(
    z.strictObject({
      email: z.email().max(254).toLowerCase(),
      actor: registerName,
      function: actorFunction,
      role: z.enum(roles),
    }),
  ),
});
export type SetupFile = z.infer<typeof setupFile>;

/** What is wrong with a file, and where. Never what was written there. */
export type SetupProblem = { readonly path: string; readonly text: string };
export type SetupFileResult =
  | { readonly ok: true; readonly file: SetupFile }
  | {
      readonly ok: false;
      readonly problems: readonly SetupProblem[];
      /** Set when names point out somebody: the guard's rules, and the municipality whose record they belong in. */
      readonly refused?: { readonly municipality: string; readonly rules: readonly string[] };
    };

/** Reads the text of a set-up file; all problems are told at once. */
export function readSetupFile(text: string): SetupFileResult {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problems: [{ path: '', text: 'är inte JSON' }] };
  }
  const parsed = setupFile.safeParse(json);
  if (parsed.success) {
    const { problems, rules } = identifyingNames(parsed.data);
    if (problems.length === 0) return { ok: true, file: parsed.data };
    return { ok: false, problems, refused: { municipality: parsed.data.municipality.name, rules } };
  }
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => ({ path: pathOf(issue), text: textOf(issue) })),
  };
}

/** Names get into the register of words that are no persons, so they are judged as such words are. */
function identifyingNames(file: SetupFile): { problems: SetupProblem[]; rules: string[] } {
  const lists = { areas: 'place', places: 'place', actors: 'organisation' } as const;
  const named = [
    { path: 'municipality.name', name: file.municipality.name, kind: 'place' as const },
    ...(['areas', 'actors', 'places'] as const).flatMap((list) =>
      file[list].map(({ name }, index) => ({ path: `${list}[${index}].name`, name, kind: lists[list] })),
    ),
  ];
  const refused = named
    .map(({ path, name, kind }) => ({ path, ...judgeWord(name, kind) }))
    .filter(({ verdict }) => verdict === 'identifiesPerson');
  return {
    problems: refused.map(({ path }) => ({ path, text: 'kan peka ut en person' })),
    rules: [...new Set(refused.flatMap(({ rules }) => rules))],
  };
}

function pathOf({ path }: z.core.$ZodIssue): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

function textOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'har en uppgift som inte ska finnas här';
    case 'invalid_value':
      return `ska vara något av: ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return 'saknas eller är av fel slag';
    case 'custom':
      return issue.message;
    default:
      return 'har fel längd eller form';
  }
}
