import type { PictureDetails } from '@lagesbild/http-api';
import { type CodeList, isSectionName, rowIds, type SectionName, sectionNamed } from '@lagesbild/picture';
import type * as Y from 'yjs';
import { ownerField, rowName, titleField } from './definitions.ts';
import { readText, readValue } from './entity.ts';

const longestLabel = 80;

/** The Swedish label of a stored code; a dash for one this program does not know. */
export function labelOfCode(list: CodeList, code: string): string {
  return Object.hasOwn(list.codes, code) ? (list.codes[code]?.label ?? '–') : '–';
}

export function actorName(details: Pick<PictureDetails, 'actors'>, id: string): string {
  return details.actors.find((actor) => actor.id === id)?.name ?? '–';
}

/** The agency's name without what stands after a comma ("Polisen, lokalpolisområde Älvsala"), unless two would then be alike. */
export function shortActorName(details: Pick<PictureDetails, 'actors'>, id: string): string {
  const name = actorName(details, id);
  const short = firstPart(name);
  return details.actors.some((actor) => actor.id !== id && firstPart(actor.name) === short) ? name : short;
}

function firstPart(name: string): string {
  return name.split(',')[0] ?? name;
}

export function placeName(details: Pick<PictureDetails, 'places'>, id: string): string {
  return details.places.find((place) => place.id === id)?.name ?? '–';
}

/** "Delmål 2": what a row is called by its place in the list. */
export function numberedName(doc: Y.Doc, section: SectionName, row: string): string {
  return `${rowName(section)} ${shownOrder(doc, section).indexOf(row) + 1}`;
}

/** The rows of a section as they stand on the screen: those that belong to other rows follow these in their order. */
export function shownOrder(doc: Y.Doc, section: SectionName): readonly string[] {
  const rows = rowIds(doc, section);
  const owner = ownerField(section);
  if (owner === null) return rows;
  const owners = rowIds(doc, owner.target as SectionName);
  const rank = (row: string) => {
    const place = owners.indexOf(readValue(doc, section, row, owner.name));
    return place < 0 ? owners.length : place;
  };
  return rows.toSorted((a, b) => rank(a) - rank(b));
}

/** What a row is called where others point at it: its number and the beginning of its text. */
export function rowLabel(doc: Y.Doc, section: SectionName, row: string): string {
  const field = titleField(section);
  const text = field === null ? '' : shorten(readText(doc, section, row, field));
  const name = numberedName(doc, section, row);
  return text === '' ? name : `${name}: ${text}`;
}

/** What a path is called: "Problembild 2, Beskrivning", as far as it leads to something. */
export function placeLabel(doc: Y.Doc, path: string): string {
  const [section = '', second, third] = path.split('/');
  if (!isSectionName(section)) return '';
  const { kind, label, fields } = sectionNamed(section);
  const field = fields[(kind === 'single' ? second : third) ?? '']?.label;
  const row = kind === 'list' && second !== undefined && rowIds(doc, section).includes(second);
  return [row ? numberedName(doc, section, second) : label, field]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** The first words of a text on one line. */
export function shorten(text: string, length: number = longestLabel): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 20))} …`;
}
