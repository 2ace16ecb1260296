import { networkInterfaces } from 'node:os';

export type StartFacts = {
  readonly host: string;
  readonly port: number;
  readonly publicOrigin: string | null;
  readonly hasWebApp: boolean;
  readonly loginLines: readonly string[];
  /** Folder of the program's own database; null with a server of one's own. */
  readonly dataDir: string | null;
};

/** The one block the program prints when it runs: where it is and how to get in. */
export function startBlock(facts: StartFacts): string {
  const { host, port, publicOrigin, loginLines, dataDir } = facts;
  const everywhere = host === '0.0.0.0' || host === '::';
  const own = `http://${everywhere ? 'localhost' : bracketed(host)}:${port}`;
  const lines = ['', 'Lägesbild är igång.', '', `Öppna  ${publicOrigin ?? own}`];
  if (everywhere && publicOrigin === null) {
    lines.push(
      ...lanAddresses().map(
        (address) => `       http://${address}:${port}  (från andra datorer i nätverket)`,
      ),
    );
  }
  if (!facts.hasWebApp) lines.push('Webbappen är inte byggd. Kör npm run build och starta om.');
  if (loginLines.length > 0) lines.push('', ...loginLines);
  if (dataDir !== null) lines.push('', `Allt sparas i ${dataDir}.`);
  lines.push('Avsluta med Ctrl+C.', '');
  return `${lines.join('\n')}\n`;
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
