import { z } from 'zod';

/** How often a rule has refused a text in a month (UTC). Counts only: neither texts nor who wrote them. */
const refusalCount = z.strictObject({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  rule: z.string().describe('Regelns id i identitetsskyddet, t.ex. `personal-number`.'),
  count: z.int().positive(),
});
export type RefusalCount = z.infer<typeof refusalCount>;
export const refusalCounts = z.strictObject({ counts: z.array(refusalCount) });
