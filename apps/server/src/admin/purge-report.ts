import type { StoredPicture } from '../store/picture-history.ts';
import type { Purged } from './purge.ts';

/** What the operator is told, in plain Swedish: what was done, how to check it, and where the text may still be. */
export function reportOf(result: Purged, pictureId: string, now: Date): readonly string[] {
  if (!result.ok) return [refusalTexts[result.reason]];
  const { before, after, cleaning } = result;
  const sameContent = before.contentHash === after.contentHash;
  return [
    `Lägesbild ${pictureId} är rensad från sin historik.`,
    '',
    `Före   ${amount(before)}`,
    `       lagrat   ${before.storedHash}`,
    `       innehåll ${before.contentHash}`,
    `Efter  ${amount(after)}`,
    `       lagrat   ${after.storedHash}`,
    `       innehåll ${after.contentHash}`,
    sameContent
      ? 'Det som står i lägesbilden är detsamma som före rensningen.'
      : 'Innehållet är INTE detsamma som före rensningen. Återställ från säkerhetskopia och rapportera felet.',
    '',
    'Det som var skrivet och raderat, eller dolt efter ett rapporterat röjande, finns inte längre i databasens tabeller.',
    cleaning.tables
      ? 'Tabellernas filer är omskrivna (VACUUM FULL), så att inte heller gamla radversioner finns kvar.'
      : 'Tabellernas filer kunde inte skrivas om: gamla radversioner ligger kvar tills databasens ägare kör VACUUM FULL på picture_update, picture_snapshot, goal, activity, picture och disclosure.',
    '',
    'Kvar kan texten finnas i',
    `  - säkerhetskopior (pg_dump, filkopior, avbilder av servern) som togs före ${minute(now)}`,
    '  - arkiverad WAL, replikor och baskopior (pg_basebackup) från tiden före dess',
    ...(cleaning.journal
      ? []
      : [
          '  - databasens egen WAL, tills den skrivs över: en administratör kan köra SELECT pg_switch_wal(); CHECKPOINT;',
        ]),
    '  - diskblock som operativsystemet har frigjort men ännu inte skrivit över',
    'Gallra eller ersätt de kopiorna enligt er rutin. Det som ännu står i lägesbilden rensas inte: radera det först.',
  ];
}

const refusalTexts = {
  noSuchPicture:
    'Det finns ingen lägesbild med det id:t. Id:t är det som står sist i adressen till lägesbilden. Inget har ändrats.',
  damaged:
    'Det som är lagrat av lägesbilden går inte att läsa. Återställ den från en säkerhetskopia först. Inget har ändrats.',
} as const;

function amount({ rows, bytes }: StoredPicture): string {
  return `${rows} ${rows === 1 ? 'rad' : 'rader'}, ${bytes} byte`;
}

function minute(now: Date): string {
  return now.toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
}
