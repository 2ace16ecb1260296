import { maxTitle } from '@lagesbild/picture';
import { z } from 'zod';

/** The one id format of the system: 16 consonants, so that an id can spell neither a name nor a number. */
export const id = z.string().regex(/^[bcdfghjkmnpqrstvwxz]{16}$/);

export const date = z.iso.date();
export const timestamp = z.iso.datetime();

/** A title is one plain line: no control characters, no surrounding space. */
export const pictureTitle = z
  .string()
  .min(1)
  .max(maxTitle)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u)
  .refine((text) => text === text.trim(), 'format');

/** An array in which nothing occurs twice. */
export function distinct<T extends z.ZodType>(item: T, limits: { min: number; max: number }) {
  return z
    .array(item)
    .min(limits.min)
    .max(limits.max)
    .refine((values) => new Set(values).size === values.length, 'duplicate');
}
