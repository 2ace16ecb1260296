import { readAnchor } from './anchors.ts';

/**
 * Brings what an anchor names to the top of the window and the focus with it, so that the keyboard goes on from there.
 * A question that stands inside a row which is closed or missing is looked for at its section.
 */
export function goTo(anchor: string): void {
  const known = readAnchor(anchor);
  const question =
    known === null || known.question === null
      ? null
      : document.querySelector<HTMLElement>(
          `[data-section="${known.section}"] [data-question~="${known.question}"]`,
        );
  const heading = question ?? document.getElementById(known?.section ?? anchor);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
