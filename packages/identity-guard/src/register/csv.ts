import type { RegisterEntry, RegisterKind } from '../finding.ts';

const kinds: Readonly<Record<string, RegisterKind>> = {
  plats: 'place',
  place: 'place',
  gata: 'place',
  street: 'place',
  skola: 'place',
  school: 'place',
  park: 'place',
  område: 'place',
  organisation: 'organisation',
  verksamhet: 'organisation',
  myndighet: 'organisation',
  förening: 'organisation',
  företag: 'organisation',
  term: 'term',
  annat: 'term',
  other: 'term',
  begrepp: 'term',
};

function cells(line: string): string[] {
  const separator = line.includes(';') ? ';' : line.includes('\t') ? '\t' : ',';
  const out: string[] = [];
  let cell = '';
  let quoted = false;
  for (const char of line) {
    if (char === '"') quoted = !quoted;
    else if (char === separator && !quoted) {
      out.push(cell.trim());
      cell = '';
    } else cell += char;
  }
  out.push(cell.trim());
  return out;
}

/**
 * Reads a register as CSV: name, kind; comma, semicolon or tab; an optional heading. Lines whose kind is unknown are
 * returned as their line numbers and are not used.
 */
export function readRegisterCsv(text: string): { entries: RegisterEntry[]; refusedLines: number[] } {
  const entries: RegisterEntry[] = [];
  const refusedLines: number[] = [];
  text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .forEach((line, index) => {
      if (line.trim() === '') return;
      const [name = '', kind = ''] = cells(line);
      if (index === 0 && /^(namn|name|ord)$/i.test(name)) return;
      const known = Object.hasOwn(kinds, kind.toLowerCase()) ? kinds[kind.toLowerCase()] : undefined;
      if (name === '' || known === undefined) refusedLines.push(index + 1);
      else entries.push({ name, kind: known });
    });
  return { entries, refusedLines };
}
