/** One stretch of a reading, and what a second reading has in its place. */
export type Edit = { readonly start: number; readonly end: number; readonly to: string };
