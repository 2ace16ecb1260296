/** Brings a heading to the top of the window and the focus with it, so that the keyboard goes on from there. */
export function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
