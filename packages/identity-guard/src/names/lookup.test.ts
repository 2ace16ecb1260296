import { describe, expect, it } from 'vitest';
import { gradeName } from './lookup.ts';

describe('names known by their ending or beginning', () => {
  it.each(
    'oxenhufwud reuterskiöld fagerstierna gyllensvaan ehrenkrona keskitalo kvirikashvili tsiklauri hnatiuk papadimitriou pourmohammadi harshvardhan kazlauskas tesfamichael supaporn ndikumana khosravani nydén'.split(
      ' ',
    ),
  )('%s is a name', (word) => expect(gradeName(word)).toBeDefined());

  it.each(
    'torget skattev paradisbad ghettobildning khatmissbruk trygghetsvärd utskovets restaurang badrelä gyllene kommittén idén jukkasjärvi haparanda skanova'.split(
      ' ',
    ),
  )('%s is none', (word) => expect(gradeName(word)).toBeUndefined());

  it('takes no Swedish word for the genitive of a name', () => {
    const words = 'polis nyans balans pingis manus kontaktlins'.split(' ');
    expect(words.filter((word) => ['first', 'last'].includes(gradeName(word) ?? ''))).toEqual([]);
  });
});
