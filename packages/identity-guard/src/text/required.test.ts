import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { blindHonest, blindIdentifying, honest, identifying } from '../../corpus/corpus.ts';
import { screen } from '../screen.ts';
import { foldedCode, requirementOf } from './required.ts';
import { holds } from './search.ts';

// Every expression the guard asks about is kept, and every answer is checked against the expression itself.
const asked = vi.hoisted(() => ({ expressions: new Map<string, RegExp>(), wrong: [] as string[] }));
vi.mock('./search.ts', async (original) => {
  const real = await original<typeof import('./search.ts')>();
  const keep = (expression: RegExp): RegExp => {
    const own = new RegExp(expression.source, expression.flags.replace('g', ''));
    asked.expressions.set(String(own), own);
    return own;
  };
  const places = (matches: readonly RegExpExecArray[]): string =>
    matches.map((match) => `${match.index}:${match.join('|')}`).join();
  return {
    ...real,
    holds: (text: string, expression: RegExp) => {
      const said = real.holds(text, expression);
      if (said !== keep(expression).test(text))
        asked.wrong.push(`${String(expression)} in ${JSON.stringify(text)}`);
      return said;
    },
    allMatches: (text: string, expression: RegExp) => {
      keep(expression);
      const found = real.allMatches(text, expression);
      const wanted = [...text.matchAll(expression)].filter((match) => match[0] !== '');
      if (places(found) !== places(wanted))
        asked.wrong.push(`${String(expression)} in ${JSON.stringify(text)}`);
      return found;
    },
  };
});

const sentences = [...honest, ...identifying, ...blindHonest, ...blindIdentifying].map((one) => one.text);
const padding = 'Vi ses här och läser om det som sker. '.repeat(4);

/** The expression without what looks around, and with plain letters for classes of them: it matches no less. */
function plainly(source: string): RegExp {
  let out = '';
  for (let at = 0; at < source.length; at += 1) {
    if (/^\(\?(?:=|!|<=|<!)/.test(source.slice(at, at + 4))) {
      let depth = 0;
      let inSet = false;
      for (; at < source.length; at += 1) {
        const char = source[at];
        if (char === '\\') at += 1;
        else if (char === '[') inSet = true;
        else if (char === ']') inSet = false;
        else if (!inSet && char === '(') depth += 1;
        else if (!inSet && char === ')') depth -= 1;
        if (depth === 0) break;
      }
    } else if (source[at] === '\\') {
      out += source.slice(at, at + 2);
      at += 1;
    } else out += source[at];
  }
  const letters = { Lu: 'A-ZÅÄÖ', Ll: 'a-zåäö', L: 'A-Za-zåäö', N: '0-9', M: '\u0301' } as const;
  return new RegExp(
    out
      .replace(
        /(\[[^\]]*?)\\p\{(Lu|Ll|L|N|M)\}/g,
        (_, before: string, name: keyof typeof letters) => before + letters[name],
      )
      .replace(
        /(\[[^\]]*?)\\p\{(Lu|Ll|L|N|M)\}/g,
        (_, before: string, name: keyof typeof letters) => before + letters[name],
      )
      .replace(/\\p\{(Lu|Ll|L|N|M)\}/g, (_, name: keyof typeof letters) => `[${letters[name]}]`),
  );
}

describe('what an expression requires', { timeout: 120_000 }, () => {
  it.each<[RegExp, readonly (readonly string[])[]]>([
    [/kod(?:en)?[ ][0-9]{3}/, [['kod 000', 'koden 000']]],
    [/(?<![a-z])(?:lgh|port)(?=x)/i, [['lgh', 'port']]],
    [/[A-Z]{2}[0-9]{2}-[a-z]*x[ab]/, [['00-'], ['xa', 'xb']]],
    [/(?:a|bc)?[a-z]*@/, [['@']]],
    [/x[0-9]{0,3}yz/, [['xyz', '0yz']]],
    [/[a-z]+/, []],
    [/(?:kod)?[0-9]?/, []],
    [/\p{Lu}x?/u, []],
    [/kod|[a-z]/, []],
  ])('%s', (expression, strings) => {
    expect(requirementOf(expression.source).sets).toEqual(strings);
  });

  it.each([/kod(?<name>en)/, /kod(en)\1/, /kod\x41/])(
    'nothing is told of what it does not know: %s',
    (expression) => {
      expect(requirementOf(expression.source).sets).toEqual([]);
    },
  );

  it.each([
    ['\u017f', /(?:s)tol123/iu],
    ['\u212a', /(?:k)tol123/iu],
    ['\u212b', /(?:å)tol123/iu],
    ['ẞ', /(?:ß)tol123/iu],
  ])('%s is another letter when case does not count', (letter, expression) => {
    const text = `${padding}${letter}tol123`;
    expect(expression.test(text)).toBe(true);
    expect(holds(text, expression)).toBe(true);
  });

  it.each<[RegExp, number, number]>([
    [/kod(?:en)?[ ][0-9]{3}/, 9, 1],
    [/(?<![a-z]{4})(?:lgh|po)(?=x{1,3}(?!yy))/, 3, 6],
    [/a{2,4}(?:bc|d)?$/, 6, 1],
    [/ab*/, Number.POSITIVE_INFINITY, 1],
    [/ab(?=c+)/, 2, Number.POSITIVE_INFINITY],
  ])('%s has a longest match and looks so far beyond it', (expression, longest, ahead) => {
    expect(requirementOf(expression.source)).toMatchObject({ longest, ahead });
  });

  it('the table of a text serves its lower-case form', () => {
    for (let code = 0; code < 0x10000; code += 1) {
      const lower = String.fromCharCode(code).toLowerCase();
      const wanted = foldedCode(lower.charCodeAt(0));
      // Letters beyond the table, and those that are no plain letters, are required by no expression.
      if (lower.length > 1 || wanted >= 0x180 || 'µßİıŉſ'.includes(lower)) continue;
      if (foldedCode(code) !== wanted) expect.fail(`${code} is not read as its lower-case letter`);
    }
  });

  it('finds what the expression alone finds, in honest and identifying prose and in pieces of it', () => {
    for (let at = 0; at < sentences.length; at += 3) screen(sentences.slice(at, at + 3).join(' '));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...sentences), { minLength: 2, maxLength: 8 }),
        fc.nat(),
        (some, cut) => {
          const text = some.map((one, i) => one.slice((cut >> i) % one.length)).join(' ');
          screen(text);
        },
      ),
      { numRuns: 500 },
    );
    expect(asked.wrong).toEqual([]);
    expect(asked.expressions.size).toBeGreaterThan(150);
  });

  it('is implied by every expression the guard asks about', () => {
    for (const [name, expression] of asked.expressions) {
      const source = plainly(expression.source);
      for (const found of fc.sample(fc.stringMatching(source, { maxLength: 60 }), { numRuns: 40, seed: 1 })) {
        const text = `${padding}${found}`;
        if (expression.test(text) && !holds(text, expression))
          expect.fail(`${name} does not imply what it requires: ${found}`);
      }
    }
  });
});
