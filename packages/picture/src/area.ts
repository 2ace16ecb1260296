import { type AreaLevel, isAtLeast } from './area-level.ts';
import { type CodeEntry, type CodeList, defineCodeList } from './code-list.ts';

/** Public figures about the area a picture describes. */
export type AreaFacts = {
  readonly level: AreaLevel;
  readonly population: number;
  readonly municipalityPopulation: number;
};

export const areaLevels = defineCodeList<AreaLevel>('areaLevel', {
  municipality: { label: 'Kommun' },
  cityDistrict: { label: 'Stadsområde' },
  district: { label: 'Stadsdel' },
  neighbourhood: { label: 'Bostadsområde' },
});

/** Small areas make small groups: the least number of residents an area of each level must have. */
export const minimumPopulation: Readonly<Record<AreaLevel, number>> = {
  municipality: 0,
  cityDistrict: 10_000,
  district: 2_000,
  neighbourhood: 500,
};

/** Below this a municipality is so small that the rules of a city district part (stadsdel) apply to it. */
const smallMunicipality = 10_000;
/** Below this even gender and most place names narrow a group too far. */
const verySmallMunicipality = 3_000;

/** For whoever creates areas: may an area with this many residents be described at this level? */
export function areaLevelAllowed(level: AreaLevel, population: number): boolean {
  return Number.isFinite(population) && population >= minimumPopulation[level];
}

/** The level whose rules apply to the area: a municipality below 10 000 residents follows those of a stadsdel. */
export function effectiveLevel(area: AreaFacts): AreaLevel {
  return area.level === 'municipality' && area.population < smallMunicipality ? 'district' : area.level;
}

/** True in a municipality below 3 000 residents. */
export function isVerySmall(area: AreaFacts): boolean {
  return area.municipalityPopulation < verySmallMunicipality;
}

/**
 * True when a choice may be made in a picture of this area: for forms, so that they need not offer what would be
 * refused. A row that states a narrower scope may still be refused.
 */
export function isOffered<C extends string>(list: CodeList<C>, code: C, area: AreaFacts): boolean {
  const { minLevel }: CodeEntry = list.codes[code];
  return minLevel === undefined || isAtLeast(effectiveLevel(area), minLevel);
}
