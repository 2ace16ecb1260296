/** How the list of pictures is put in order. */
export const pictureOrders = ['urgency', 'area', 'state', 'renewal'] as const;
export type PictureOrder = (typeof pictureOrders)[number];

/** What the list of pictures shows; it stands in the address, so that a list can be bookmarked and sent on. */
export type PictureFilters = {
  readonly order: PictureOrder;
  readonly area: string | null;
  readonly state: string | null;
  readonly overdueOnly: boolean;
};

export const noFilters: PictureFilters = { order: 'urgency', area: null, state: null, overdueOnly: false };

const orderWords: Readonly<Record<PictureOrder, string>> = {
  urgency: 'angelaget',
  area: 'omrade',
  state: 'lage',
  renewal: 'fornyas',
};

/** Filters → the address, in Swedish words. What is as usual is left out. */
export function writeFilters(filters: PictureFilters): Record<string, string> {
  return {
    ...(filters.order === noFilters.order ? {} : { ordning: orderWords[filters.order] }),
    ...(filters.area === null ? {} : { omrade: filters.area }),
    ...(filters.state === null ? {} : { lage: filters.state }),
    ...(filters.overdueOnly ? { forsenat: 'ja' } : {}),
  };
}

/** The address → filters. Unknown words, from an old bookmark or a slip of the hand, mean "as usual". */
export function readFilters(search: Readonly<Record<string, unknown>>): PictureFilters {
  return {
    order: pictureOrders.find((order) => orderWords[order] === search.ordning) ?? noFilters.order,
    area: text(search.omrade),
    state: text(search.lage),
    overdueOnly: search.forsenat === 'ja',
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
