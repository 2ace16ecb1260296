import { describe, expect, it } from 'vitest';
import { readWordFile } from './word-file.ts';

describe('a file of words', () => {
  it('is read as UTF-8, with or without its mark, and else as Windows saves it', async () => {
    const expected = { ok: true, csv: 'Ängsgården;plats' };
    expect(await readWordFile(new Blob(['Ängsgården;plats']))).toEqual(expected);
    expect(await readWordFile(new Blob(['\ufeffÄngsgården;plats']))).toEqual(expected);
    const windows = Uint8Array.from('Ängsgården;plats', (letter) => letter.charCodeAt(0));
    expect(await readWordFile(new Blob([windows]))).toEqual(expected);
  });

  it('is refused when it is none, or too large', async () => {
    expect(await readWordFile(new Blob(['PK\0\0']))).toEqual({ ok: false, reason: 'unreadable' });
    expect(await readWordFile(new Blob([' \n']))).toEqual({ ok: false, reason: 'unreadable' });
    expect(await readWordFile(new Blob(['x'.repeat(900_001)]))).toEqual({ ok: false, reason: 'tooLarge' });
  });
});
