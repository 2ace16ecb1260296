/** Dates are ISO texts (ÅÅÅÅ-MM-DD), which is also how they are written in Swedish agencies; they compare as text. */

/** The day it is where the person sits. */
export function todayOf(now: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** The date so many days later (or earlier). */
export function addDays(date: string, days: number): string {
  const { year, month, day } = partsOf(date);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** The same day so many months later; the month's last day where it has no such day. */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = partsOf(date);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The Monday of the week a date is in. */
export function mondayOf(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, -((weekday + 6) % 7));
}

/** The ISO week of a date: the week belongs to the year its Thursday is in. */
export function weekOf(date: string): { readonly week: number; readonly year: number } {
  const thursday = addDays(mondayOf(date), 3);
  const year = partsOf(thursday).year;
  return { week: Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1, year };
}

/** "om 12 dagar", "om 3 månader", "i går": how far off a date is, in the coarsest unit that still says something. */
export function distanceInWords(today: string, date: string): string {
  const days = daysBetween(today, date);
  const size = Math.abs(days);
  if (size < 14) return relative.format(days, 'day');
  if (size < 60) return relative.format(Math.round(days / 7), 'week');
  if (size < 700) return relative.format(Math.round(days / 30.44), 'month');
  return relative.format(Math.round(days / 365.25), 'year');
}

/** "nov. 2026": month and year, for headings. */
export function monthInWords(date: string): string {
  return months.format(new Date(`${date}T12:00:00Z`));
}

/** "2026-11-25 08:04": a moment, on the clock of whoever reads it. */
export function momentInWords(time: string): string {
  return moments.format(new Date(time));
}

const moments = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
const relative = new Intl.RelativeTimeFormat('sv-SE', { numeric: 'auto' });
const months = new Intl.DateTimeFormat('sv-SE', { month: 'short', year: 'numeric', timeZone: 'UTC' });

function partsOf(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}
