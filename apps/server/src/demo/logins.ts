import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '@lagesbild/http-api';
import { actorFunctions } from '@lagesbild/picture';
import { accounts, actors, loginDomain } from './municipality.ts';

const fileName = 'demo-inloggning.txt';
const roleNames: Readonly<Record<Role, string>> = {
  reader: 'läsare',
  editor: 'redaktör',
  convener: 'sammankallande',
  strategicManager: 'strategisk chef',
  coordinator: 'samordnare',
};

/** Writes the demo logins where only their owner can read them: one account a line, login and password first. */
export function writeLogins(dataDir: string, password: string): void {
  const lines = accounts.map((account) => `${loginOf(account)}  ${password}  ${descriptionOf(account)}`);
  writeFileSync(join(dataDir, fileName), `${lines.join('\n')}\n`, { mode: 0o600 });
}

/** The demo logins as lines for the start block; empty when this installation has none. */
export function readLoginLines(dataDir: string): string[] {
  const path = join(dataDir, fileName);
  if (!existsSync(path)) return [];
  const password = /\S+@\S+\s+(\S+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
  const width = Math.max(...accounts.map((account) => loginOf(account).length));
  return [
    `Demoinloggningar i den påhittade Älvsala kommun. Lösenord för alla: ${password}`,
    ...accounts.map((account) => `  ${loginOf(account).padEnd(width)}   ${descriptionOf(account)}`),
  ];
}

type Account = (typeof accounts)[number];

function loginOf(account: Account): string {
  return `${account.login}@${loginDomain}`;
}

function descriptionOf(account: Account): string {
  const title = actorFunctions.codes[account.function].label;
  return `${actors[account.actor].name} · ${title} · ${roleNames[account.role]}`;
}
