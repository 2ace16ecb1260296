const swedishDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** The ISO date it is in Sweden at a moment; what counts as overdue follows this day. */
export function todayInSweden(moment: Date): string {
  return swedishDate.format(moment);
}
