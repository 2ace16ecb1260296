/** Measures the guard in plain Node: fields of 1,500 characters, first use, and the worst inputs we know. */
import { honest, honestFields, identifying } from '../corpus/corpus.ts';
import { longestText, screen } from '../src/screen.ts';

const start = performance.now();
screen('Anna går i skolan.');
process.stdout.write(`first use, data decoded: ${(performance.now() - start).toFixed(0)} ms\n`);

/** Fields of 1,500 characters, put together from sentences of the corpus by a generator with a fixed seed. */
function fieldsOf(count: number, identifyingShare: number): string[] {
  let seed = 20261130;
  const next = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  return Array.from({ length: count }, () => {
    let field = '';
    while (field.length < 1500) {
      const sentences = next() < identifyingShare ? identifying : honest;
      field += `${sentences[Math.floor(next() * sentences.length)]?.text ?? ''} `;
    }
    return field.slice(0, 1500);
  });
}

const quantile = (times: readonly number[], share: number): string => {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(2);
};

for (const [kind, fields] of [
  [
    'whole fields of 1,250–1,500 characters, as working groups write them',
    honestFields.map(({ text }) => text),
  ],
  ['fields of 1,500 characters, honest sentences full of traps', fieldsOf(300, 0)],
  ['fields of 1,500 characters, one sentence in ten identifying', fieldsOf(300, 0.1)],
  [
    'fields of 1,500 characters, identifying sentences, a good part of them evasive spellings',
    fieldsOf(300, 1),
  ],
] as const) {
  // Until then the engine still compiles, and compiles anew what it had guessed wrong about.
  for (let round = 0; round < 40; round += 1) for (const field of fields) screen(field);
  // Field by field in turn, so that what else the machine does for a while falls on all of them alike.
  const runs = fields.map((): number[] => []);
  for (let round = 0; round < 20; round += 1)
    for (const [at, field] of fields.entries()) {
      const before = performance.now();
      screen(field);
      runs[at]?.push(performance.now() - before);
    }
  const all = runs.flat();
  const least = runs.map((times) => Math.min(...times));
  process.stdout.write(
    `${fields.length} ${kind}, ms: p50 ${quantile(all, 0.5)}, p99 ${quantile(all, 0.99)}; best of 20 runs of each field: p50 ${quantile(least, 0.5)}, p99 ${quantile(least, 0.99)}\n`,
  );
}

const units = [
  'a',
  '1 ',
  '-',
  'A.',
  'av ',
  'Anna ',
  'noll ',
  'två killar ',
  'x_',
  '\u0301',
  'ﷺ',
  '1:',
  '[at]',
  'Storgatan ',
  'ss',
  'a1½',
  '_Ж_bror ',
  'Ab, ',
  'Ab och ',
  'Ж  ',
  'box 1 ',
  'baklänges ',
  '%4D',
  'I ',
  'II.',
  'a b c ',
  'Am . bro ',
  'kl 20:11 ',
  'akt KRA-2025-',
];
let worst = { unit: '', ms: 0 };
for (const unit of units) {
  const text = unit.repeat(Math.ceil(longestText / unit.length)).slice(0, longestText);
  // The best of three: what else runs on the machine does not count.
  const ms = Math.min(
    ...Array.from({ length: 3 }, () => {
      const before = performance.now();
      screen(text);
      return performance.now() - before;
    }),
  );
  if (ms > worst.ms) worst = { unit, ms };
}
process.stdout.write(
  `longest text that is judged (${longestText} characters), worst of ${units.length}: ${worst.ms.toFixed(0)} ms (${JSON.stringify(worst.unit)})\n`,
);
