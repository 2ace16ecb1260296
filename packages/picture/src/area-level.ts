/** Kommun, stadsområde, stadsdel, bostadsområde. */
export type AreaLevel = 'municipality' | 'cityDistrict' | 'district' | 'neighbourhood';

const ranks: Readonly<Record<AreaLevel, number>> = {
  municipality: 3,
  cityDistrict: 2,
  district: 1,
  neighbourhood: 0,
};

/** True when `level` is at least as wide as `least`. */
export function isAtLeast(level: AreaLevel, least: AreaLevel): boolean {
  return ranks[level] >= ranks[least];
}

/** The narrower of two levels. */
export function narrower(a: AreaLevel, b: AreaLevel): AreaLevel {
  return ranks[a] <= ranks[b] ? a : b;
}
