import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { blindHonest, blindIdentifying, honest, identifying } from '../../corpus/corpus.ts';
import { screen } from '../screen.ts';
import { mayMatch } from './may-match.ts';
import { foldedCode, requiredStrings } from './required.ts';

// Every expression the guard asks about is kept, and every "no" is checked against the expression itself.
const asked = vi.hoisted(() => ({ expressions: new Map<string, RegExp>(), missed: [] as string[] }));
vi.mock('./may-match.ts', async (original) => {
  const real = await original<typeof import('./may-match.ts')>();
  const checked = (text: string, expression: RegExp): boolean => {
    const said = real.mayMatch(text, expression);
    const own = new RegExp(expression.source, expression.flags.replace('g', ''));
    asked.expressions.set(String(own), own);
    if (!said && own.test(text)) asked.missed.push(`${String(own)} in ${JSON.stringify(text)}`);
    return said;
  };
  return {
    ...real,
    mayMatch: checked,
    holds: (text: string, one: RegExp) => checked(text, one) && one.test(text),
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
    expect(requiredStrings(expression.source)).toEqual(strings);
  });

  it.each([/kod(?<name>en)/, /kod(en)\1/, /kod\x41/])(
    'nothing is told of what it does not know: %s',
    (expression) => {
      expect(requiredStrings(expression.source)).toEqual([]);
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
    expect(mayMatch(text, expression)).toBe(true);
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

  it('never says no where there is a match, in honest and identifying prose and in pieces of it', () => {
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
    expect(asked.missed).toEqual([]);
    expect(asked.expressions.size).toBeGreaterThan(150);
  });

  it('is implied by every expression the guard asks about', () => {
    for (const [name, expression] of asked.expressions) {
      const source = plainly(expression.source);
      for (const found of fc.sample(fc.stringMatching(source, { maxLength: 60 }), { numRuns: 40, seed: 1 })) {
        const text = `${padding}${found}`;
        if (!mayMatch(text, expression)) expect.fail(`${name} does not imply what it requires: ${found}`);
      }
    }
  });
});
