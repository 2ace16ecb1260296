import type { Database } from '../database/tables.ts';

/** One thing an operator can do from the command line. */
export type Command = {
  /** How it is called and what it does, one line each. */
  readonly usage: readonly [call: string, does: string];
  /** How many arguments it takes. */
  readonly takes: number;
  /** Does it and says what happened, in Swedish; `false` when it was refused. */
  run(database: Database, args: readonly string[], say: (line: string) => void): Promise<boolean>;
};
