import { type PictureDetails, titlePlace } from '@lagesbild/http-api';
import { createPicture, textOf } from '@lagesbild/picture';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { fieldLabel, firstAt, hiddenTitle, reportableText, reportableTexts } from './hidden-fields.ts';

const doc = new Y.Doc();
createPicture(doc);
textOf(doc, 'overview', null, 'description')?.insert(0, 'Läget är lugnt');
const details = { title: 'Lägesbild Ekbacken', kinds: ['area'], hidden: [] } as unknown as PictureDetails;
const report = { id: 'bcdfghjkmnpqrstv', ...titlePlace, reportedAt: '2026-11-25T07:00:00.000Z' };
const withHidden: PictureDetails = { ...details, hidden: [report] };

describe('what can be reported', () => {
  it('begins with the title, and goes on with the texts of the form', () => {
    const texts = reportableTexts(doc, details);
    expect(texts.map(({ label }) => label)).toEqual(['Rubrik', expect.any(String)]);
    expect(texts.map((text) => reportableText(doc, details, text))).toEqual([
      'Lägesbild Ekbacken',
      'Läget är lugnt',
    ]);
  });

  it('is no title that is hidden already', () => {
    expect(reportableTexts(doc, withHidden).map(({ section }) => section)).toEqual(['overview']);
    expect(hiddenTitle(withHidden)).toEqual(report);
    expect(hiddenTitle(details)).toBeNull();
  });

  it('begins where one was', () => {
    const texts = reportableTexts(doc, details);
    expect(firstAt(texts, titlePlace)?.label).toBe('Rubrik');
    expect(firstAt(texts, { section: 'overview', row: null })?.section).toBe('overview');
    expect(firstAt(texts, null)).toBeUndefined();
  });
});

it('calls the title by its name where a report says which field it was', () => {
  expect(fieldLabel('picture', 'title')).toBe('Rubrik');
});
