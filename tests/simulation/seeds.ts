/** Which seeds to run: the first so many and the ones that once failed. `npm run simulate` asks for others. */
export function seeds(normally: number, onceFailed: readonly number[]): number[] {
  const wanted = process.env.SEEDS;
  if (wanted === undefined) return [...range(1, normally), ...onceFailed.filter((seed) => seed > normally)];
  const [first = '1', last] = wanted.split('-');
  return last === undefined ? range(1, Number(first)) : range(Number(first), Number(last));
}

/** How many random events one seed runs through. */
export function operations(normally: number): number {
  return Number(process.env.OPS ?? normally);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
