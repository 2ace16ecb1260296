/** What stands last in each entry of the packed register: what the entry is. */
export const packedKinds = {
  place: 'P',
  organisation: 'O',
  term: 'T',
  /** Apart from other places, since companies are called after them. */
  municipality: 'M',
  village: 'V',
  abbreviation: 'A',
  english: 'E',
} as const;

export type PackedKind = keyof typeof packedKinds;
