import { describe, expect, it } from 'vitest';
import { findMark } from './mark.ts';

const mark = 'Marktextbcdfghjkmnpq';

describe('the search for the mark', () => {
  it.each([
    ['as it is', Buffer.from(`x${mark}x`)],
    ['in capitals', mark.toUpperCase()],
    ['in UTF-16', Buffer.from(`x${mark}`, 'utf16le')],
    ['in UTF-16, the other way round', Buffer.from(`x${mark}`, 'utf16le').swap16()],
    ['as hex', Buffer.from(`x${mark}x`).toString('hex')],
    ['in base 64', Buffer.from(`${mark}`).toString('base64')],
    ['in base 64, one later', Buffer.from(`1${mark}x`).toString('base64')],
    ['in base 64, two later', Buffer.from(`12${mark}xy`).toString('base64url')],
    ['in base 64, three later', Buffer.from(`123${mark}xyz`).toString('base64')],
    ['as numbers', JSON.stringify([...Buffer.from(`x${mark}x`)])],
    ['escaped', [...mark].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join('')],
  ])('HO7 finds it %s', (_name, where) => {
    expect(findMark(mark)(where)).not.toEqual([]);
  });

  it('HO7 finds nothing where it is not', () => {
    expect(findMark(mark)(Buffer.from('Marktext of somebody else, and nothing more'))).toEqual([]);
  });
});
