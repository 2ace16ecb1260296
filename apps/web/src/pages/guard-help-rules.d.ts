/** The rules of the guard as the page about them shows them; made when the app is built (vite.config.ts). */
declare module 'virtual:guard-help' {
  import type { FindingKind } from '@lagesbild/identity-guard';

  export const rules: readonly {
    readonly id: string;
    readonly kind: FindingKind;
    readonly title: string;
    readonly reason: string;
    readonly advice: string;
    /** Sentences that the rule stops, and some like them that it lets through. */
    readonly match: readonly string[];
    readonly pass: readonly string[];
  }[];
}
