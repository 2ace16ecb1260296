import type { PictureSummary } from '@lagesbild/http-api';
import { codesOf, pictureStates } from '@lagesbild/picture';
import { addDays } from '../dates.ts';
import { codeLabel, t } from '../messages.ts';
import type { PictureFilters } from './picture-filters.ts';

/** Pictures under one heading. */
export type PictureGroup = {
  readonly id: string;
  readonly title: string;
  readonly pictures: readonly PictureSummary[];
};

/** A renewal closer than this is worth preparing: the time a new period is usually begun in advance. */
const soonDays = 60;

/** True when something about the picture has passed its date: its renewal, an activity or a follow-up. */
export function isOverdue(picture: PictureSummary): boolean {
  if (isClosed(picture)) return false;
  const { overdue, reviewsOverdue } = picture.activities;
  return picture.renewalOverdue || overdue > 0 || reviewsOverdue > 0;
}

/** Filters the pictures and puts them under headings in the chosen order; within a group the nearest renewal comes first. */
export function arrangePictures(
  pictures: readonly PictureSummary[],
  filters: PictureFilters,
  today: string,
): PictureGroup[] {
  const shown = pictures
    .filter((picture) => filters.area === null || picture.area.id === filters.area)
    .filter((picture) => filters.state === null || picture.state === filters.state)
    .filter((picture) => !filters.overdueOnly || isOverdue(picture))
    .sort((a, b) => a.renewalDate.localeCompare(b.renewalDate) || a.title.localeCompare(b.title, 'sv'));
  switch (filters.order) {
    case 'urgency':
      return byUrgency(shown, today);
    case 'area':
      return grouped(shown, (picture) => ({ id: picture.area.id, title: picture.area.name })).sort((a, b) =>
        a.title.localeCompare(b.title, 'sv'),
      );
    case 'state': {
      const rank = new Map(codesOf(pictureStates).map((state, index) => [String(state), index]));
      return grouped(shown, ({ state }) => ({ id: state, title: codeLabel(pictureStates, state) })).sort(
        (a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0),
      );
    }
    case 'renewal':
      return grouped(shown, ({ renewalDate }) => {
        const year = renewalDate.slice(0, 4);
        return { id: year, title: t('pictures.group.renewalYear', { year }) };
      });
  }
}

function byUrgency(pictures: readonly PictureSummary[], today: string): PictureGroup[] {
  const soon = addDays(today, soonDays);
  const groups = grouped(pictures, (picture) => {
    const id = isClosed(picture)
      ? 'closed'
      : isOverdue(picture)
        ? 'overdue'
        : picture.renewalDate <= soon
          ? 'soon'
          : 'later';
    return { id, title: t(`pictures.group.${id}`) };
  });
  const order = ['overdue', 'soon', 'later', 'closed'];
  return groups.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

/** Replaced and archived pictures are history: nothing in them can be late any more. */
function isClosed({ state }: PictureSummary): boolean {
  return state === 'replaced' || state === 'archived';
}

function grouped(
  pictures: readonly PictureSummary[],
  keyOf: (picture: PictureSummary) => { id: string; title: string },
): PictureGroup[] {
  const groups = new Map<string, { id: string; title: string; pictures: PictureSummary[] }>();
  for (const picture of pictures) {
    const { id, title } = keyOf(picture);
    const group = groups.get(id);
    if (group) group.pictures.push(picture);
    else groups.set(id, { id, title, pictures: [picture] });
  }
  return [...groups.values()];
}
