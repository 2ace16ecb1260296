/** How much to simulate: `SEEDS=2000 OPS=300 npx vitest run tests/simulation`; `SEEDS=17-17` runs one seed. */
export function seeds(normally: number): number[] {
  const [first = '1', last = first] = (process.env.SEEDS ?? `1-${normally}`).split('-');
  const from = process.env.SEEDS?.includes('-') === false ? 1 : Number(first);
  return Array.from({ length: Number(last) - from + 1 }, (_, at) => from + at);
}

export function operations(normally: number): number {
  return Number(process.env.OPS ?? normally);
}
