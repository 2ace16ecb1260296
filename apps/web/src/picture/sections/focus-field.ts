/** What one writes or chooses in: past the label's help and the removable tags, not the native twins of drawn controls. */
const controls =
  '.cm-content, [role="spinbutton"], button[aria-haspopup], input:not([type="hidden"], [tabindex="-1"])';

/** Puts the focus in a field's control (null: the first field) within a row. */
export function focusField(row: HTMLElement | null, field: string | null): void {
  const places = [...(row?.querySelectorAll<HTMLElement>('[data-place]') ?? [])];
  const named =
    field === null ? undefined : places.find((place) => place.dataset.place?.endsWith(`/${field}`));
  (named ?? places[0])?.querySelector<HTMLElement>(controls)?.focus();
}
