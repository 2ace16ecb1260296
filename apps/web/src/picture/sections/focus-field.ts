const controls = '.cm-content, input:not([type="hidden"]), [role="spinbutton"], button, [tabindex="0"]';

/** Puts the focus in a field's control (null: the first field) within a row. */
export function focusField(row: HTMLElement | null, field: string | null): void {
  const places = [...(row?.querySelectorAll<HTMLElement>('[data-place]') ?? [])];
  const place =
    field === null
      ? places[0]
      : (places.find(({ dataset }) => dataset.place?.endsWith(`/${field}`)) ?? places[0]);
  const found = [...(place?.querySelectorAll<HTMLElement>(controls) ?? [])];
  // The question mark beside a label is a button too, and hidden native controls cannot be written in.
  const control =
    found.find((element) => !element.hasAttribute('aria-controls') && element.tabIndex >= 0) ?? found[0];
  control?.focus();
}
