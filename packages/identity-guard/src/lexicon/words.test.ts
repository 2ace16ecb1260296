import { describe, expect, it } from 'vitest';
import { gradeWord, isCutShort } from './words.ts';

describe('the Swedish lexicon', () => {
  it.each(['skolan', 'ungdomarnas', 'orosanmälan', 'uppföljningen', 'socialtjänstens'])(
    'knows %s',
    (word) => {
      expect(gradeWord(word)).toBeGreaterThan(0);
    },
  );

  it.each(['fritidsgårdarnas', 'trygghetsskapande', 'busstation', 'kommunpolisen', 'nattvandringarna'])(
    'takes %s apart',
    (word) => {
      expect(gradeWord(word)).toBeGreaterThan(0);
    },
  );

  it.each(['ahmed', 'mohammed', 'xhezide', 'fatima', 'qwrtz'])('does not know %s', (word) => {
    expect(gradeWord(word)).toBe(0);
  });
});

describe('words cut short', () => {
  it.each(['ansv', 'nattvandr', 'trygghetsmätn', 'ekobr', 'polisomr', 'hyresg'])('knows %s', (word) => {
    expect(isCutShort(word)).toBe(true);
  });

  it.each(['xhez', 'ibrah', 'mahm', 'kowalsk', 'abdir'])('does not know %s', (word) => {
    expect(isCutShort(word)).toBe(false);
  });
});
