import { describe, expect, it } from 'vitest';
import type { Strength } from '../finding.ts';
import { screen } from '../screen.ts';

const strongest = (text: string, field?: string): Strength | undefined =>
  screen(text, field === undefined ? {} : { field })
    .map(({ strength }) => strength)
    .sort((a, b) => Number(b === 'hold') - Number(a === 'hold'))[0];

describe('where affected groups, activities and follow-up are told', () => {
  it.each([
    'Två ungdomar har fått avhopparstöd.',
    'Några få ungdomar driver oron.',
    'Ett fåtal elever har hög skolfrånvaro.',
    'Tre elever deltog i samtalsstödet.',
    'Två ungdomar deltar i avhopparprogrammet.',
    'Två ungdomar ska erbjudas avhopparstöd.',
    'Gruppen består av fyra killar.',
    'Insatsen riktas till tre familjer.',
    'Fyra barn är aktuella hos socialtjänsten.',
    '3 elever ingår i insatsen.',
    'Två av deltagarna har återfallit.',
    'Tre klienter avslutade programmet.',
    'Fyra unga är drivande.',
    'Gruppen har minskat från åtta till sju sedan sist.',
  ])('one to four of those concerned are held, and elsewhere not: %s', (text) => {
    expect(strongest(text)).not.toBe('hold');
    expect(strongest(text, 'affectedGroup.note')).toBe('hold');
    expect(strongest(text, 'activity.description')).toBe('hold');
    expect(strongest(text, 'followUp.deviation')).toBe('hold');
  });

  it.each([
    'Två fältassistenter arbetar kvällstid.',
    'Tre poliser är avdelade för området.',
    'Fyra platser har prioriterats för belysning.',
    'Eleverna arbetar i grupper om tre till fyra elever.',
    'Två fritidsledare finns på plats varje fredag.',
    'Tre skolor deltar i satsningen.',
    'Ett fåtal verksamheter saknar ordningsregler.',
  ])('staff, places and organisations are not: %s', (text) => {
    expect(strongest(text, 'activity.description')).toBeUndefined();
  });

  it('two things that narrow hold there, where one is advice', () => {
    const text = 'Eleven bor i familjehem och är ny på skolan.';
    expect(strongest(text)).toBe('advise');
    expect(strongest(text, 'activity.description')).toBe('hold');
  });

  it('a share of few is held there in a hidden spelling, too', () => {
    const text = 'Av fem e-l-e-v-e-r i klassen har en rymt.';
    const share = (field?: string): boolean =>
      screen(text, field === undefined ? {} : { field }).some(({ rule }) => rule === 'share');
    expect(share('affectedGroup.note')).toBe(true);
    expect(share()).toBe(false);
  });
});
