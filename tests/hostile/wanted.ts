/** How much to attack and from which seed on: `npm run hostile -- --frames 1000000 --seed 7`. */
export const seed = Number(process.env.HOSTILE_SEED ?? 1);

export function frames(normally: number): number {
  return Number(process.env.HOSTILE_FRAMES ?? normally);
}
