/** As large as a request may be, with room for what JSON adds. */
const LARGEST_BYTES = 900_000;

export type WordFile =
  | { readonly ok: true; readonly csv: string }
  | { readonly ok: false; readonly reason: 'tooLarge' | 'unreadable' };

/** Reads a CSV file as spreadsheet programs save it: UTF-8, or the older Windows table of Swedish Excel. */
export async function readWordFile(file: Blob): Promise<WordFile> {
  if (file.size > LARGEST_BYTES) return { ok: false, reason: 'tooLarge' };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { ok: false, reason: 'unreadable' };
  const csv = decode(bytes);
  // A workbook or a picture with the wrong ending.
  return csv.includes('\0') || csv.trim() === '' ? { ok: false, reason: 'unreadable' } : { ok: true, csv };
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
