import { describe, expect, it } from 'vitest';
import { screen } from '../screen.ts';
import { readRegisterCsv } from './csv.ts';
import { baseRegister, createRegister } from './register.ts';

describe('the register', () => {
  it.each(['Upplands-Bro', 'Göteborg', 'Polismyndigheten', 'Rädda Barnen', 'Östra Göinge'])(
    'ships with %s',
    (name) => {
      expect(baseRegister().kindOf(name.toLowerCase().replace('-', ' '))).toBeDefined();
    },
  );

  it.each([
    'Grannsamverkan finns på Björksätra.',
    'Tjejer undviker Loppholmarna på kvällen.',
    'Gäller hela kommunen, inte bara Smedby.',
    'Sirius bidrar med ledare.',
  ])('knows the localities and venues of "%s"', (text) => {
    expect(screen(text)).toEqual([]);
  });

  it('does not let a locality hide a person', () => {
    expect(screen('Sara Smedby vittnade.').map((finding) => finding.strength)).toContain('hold');
  });

  it('lets an added word through, alone, in the genitive and in a phrase', () => {
    const text = 'Vi samverkar med Xanthors och Café Xanthor kring Xanthoren.';
    expect(screen(text).length).toBeGreaterThan(0);
    const register = createRegister([
      { name: 'Xanthor', kind: 'organisation' },
      { name: 'Xanthoren', kind: 'place' },
    ]);
    expect(screen(text, { register })).toEqual([]);
  });

  it('does not let a place name hide a person', () => {
    const register = createRegister([{ name: 'Lund', kind: 'place' }]);
    expect(screen('Sara Lund vittnade.', { register }).map((finding) => finding.strength)).toContain('hold');
  });

  it('reads names and kinds as CSV, and says which lines it cannot use', () => {
    const { entries, refusedLines } = readRegisterCsv(
      'namn;sort\nKvarngatan;gata\n"Björk; & Co";företag\nXyz;person\n',
    );
    expect(entries).toEqual([
      { name: 'Kvarngatan', kind: 'place' },
      { name: 'Björk; & Co', kind: 'organisation' },
    ]);
    expect(refusedLines).toEqual([4]);
  });
});
