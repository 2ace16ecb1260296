import { z } from 'zod';

/**
 * Every setting of the product. `npm start` needs none of them. Each may also be given as `<NAME>_FILE`, the path
 * of a file that holds the value (the way container platforms hand over secrets).
 */
export type Config = {
  readonly port: number;
  readonly host: string;
  /** Null: the program starts its own PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** Null: one is made and kept in `dataDir` (only with the program's own PostgreSQL). */
  readonly sessionSecret: string | null;
  /** The address people use, e.g. `https://lagesbild.kommun.se`; null: whatever host the request names. */
  readonly publicOrigin: string | null;
  /** Addresses of the proxies in front, whose forwarding headers are believed. */
  readonly trustProxy: readonly string[];
  readonly logLevel: LogLevel;
  /** Requests per minute from one address before 429. */
  readonly requestsPerMinute: number;
  /** Who shows it may read `/metrics`; null: only programs on the same machine may. */
  readonly metricsToken: string | null;
};

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

/** One thing that is wrong with a setting. Never its value. */
export type ConfigProblem = { readonly variable: string; readonly text: string };
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

const SECRET_MIN_LENGTH = 32;
const SECRET_MIN_DISTINCT = 10;
const placeholder = /byt[-_ ]?ut|change[-_ ]?(me|this|it)|replace|placeholder|example|exempel|<[^>]*>/i;

const secret = z
  .string()
  .min(SECRET_MIN_LENGTH, {
    error: `måste vara minst ${SECRET_MIN_LENGTH} tecken, t.ex. från: openssl rand -hex 32`,
    abort: true,
  })
  .refine(
    (text) => !placeholder.test(text) && new Set(text).size >= SECRET_MIN_DISTINCT,
    'är en platshållare: sätt ett eget slumpvärde, t.ex. från: openssl rand -hex 32',
  );

const databaseUrl = z
  .string()
  .refine(isPostgresUrl, 'ska vara en adress av formen postgres://användare:lösenord@server:5432/databas')
  .refine((text) => !placeholder.test(text), 'innehåller en platshållare: sätt det riktiga lösenordet');

const publicOrigin = z
  .string()
  .refine(isOrigin, 'ska vara en adress utan sökväg, t.ex. https://lagesbild.kommun.se');

const settings = z
  .object({
    PORT: wholeNumber(0, 65_535).default(3000),
    HOST: z.string().default('127.0.0.1'),
    DATABASE_URL: databaseUrl.optional(),
    DATA_DIR: z.string().default('./data'),
    SESSION_SECRET: secret.optional(),
    PUBLIC_ORIGIN: publicOrigin.optional(),
    TRUST_PROXY: z.string().default('').transform(splitList),
    LOG_LEVEL: z.enum(logLevels, `ska vara något av ${logLevels.join(', ')}`).default('warn'),
    REQUESTS_PER_MINUTE: wholeNumber(10, 1_000_000).default(1_200),
    METRICS_TOKEN: secret.optional(),
  })
  .refine((all) => all.DATABASE_URL === undefined || all.SESSION_SECRET !== undefined, {
    path: ['SESSION_SECRET'],
    message: 'måste sättas när DATABASE_URL används, t.ex. från: openssl rand -hex 32',
    when: ({ issues }) => !issues.some((issue) => issue.path?.[0] === 'SESSION_SECRET'),
  });

export const settingNames = [
  'PORT',
  'HOST',
  'DATABASE_URL',
  'DATA_DIR',
  'SESSION_SECRET',
  'PUBLIC_ORIGIN',
  'TRUST_PROXY',
  'LOG_LEVEL',
  'REQUESTS_PER_MINUTE',
  'METRICS_TOKEN',
] as const satisfies readonly (keyof z.infer<typeof settings>)[];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings. An empty variable counts as not set. Refuses with every problem at once, each with the name of
 * its variable; values are never repeated.
 */
export function readConfig(env: Environment, readFile: (path: string) => string): ConfigResult {
  const problems: ConfigProblem[] = [];
  const given: Record<string, string> = {};
  for (const name of settingNames) {
    const value = settingOf(env, name, readFile);
    if (value !== null && typeof value === 'object') problems.push(value);
    else if (value !== null) given[name] = value;
  }
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    problems.push(
      ...parsed.error.issues.map((issue) => ({ variable: String(issue.path[0]), text: issue.message })),
    );
  }
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  const all = parsed.data;
  return {
    ok: true,
    config: {
      port: all.PORT,
      host: all.HOST,
      databaseUrl: all.DATABASE_URL ?? null,
      dataDir: all.DATA_DIR,
      sessionSecret: all.SESSION_SECRET ?? null,
      publicOrigin: all.PUBLIC_ORIGIN ?? null,
      trustProxy: all.TRUST_PROXY,
      logLevel: all.LOG_LEVEL,
      requestsPerMinute: all.REQUESTS_PER_MINUTE,
      metricsToken: all.METRICS_TOKEN ?? null,
    },
  };
}

function settingOf(
  env: Environment,
  name: string,
  readFile: (path: string) => string,
): string | ConfigProblem | null {
  const fileVariable = `${name}_FILE`;
  const value = env[name] || null;
  const file = env[fileVariable] || null;
  if (value !== null && file !== null) {
    return { variable: fileVariable, text: `kan inte sättas samtidigt som ${name}` };
  }
  if (file === null) return value;
  try {
    return readFile(file).trim() || null;
  } catch {
    return { variable: fileVariable, text: 'pekar på en fil som inte går att läsa' };
  }
}

function wholeNumber(from: number, to: number) {
  const text = `ska vara ett heltal mellan ${from} och ${to}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, text)
    .transform(Number)
    .refine((n) => n >= from && n <= to, text);
}

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}
