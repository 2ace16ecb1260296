import { titlePlace } from '@lagesbild/http-api';
import { titleTexts } from '@lagesbild/picture';
import { describe, expect, it } from 'vitest';
import { noteLines, noteText } from './note-lines.ts';

const report = {
  id: 'bcdfghjkmnpqrstv',
  pictureId: 'cdfghjkmnpqrstvb',
  pictureTitle: 'Lägesbild Ekbacken',
  section: 'problem',
  row: 'dfghjkmnpqrstvbc',
  field: 'description',
  state: 'hidden',
  reportedAt: '2026-11-25T07:00:00.000Z',
  reportedByActorId: 'fghjkmnpqrstvbcd',
  decidedAt: null,
} as const;

describe('the incident note', () => {
  it('says where and when, by whom, and what has become of it', () => {
    const text = noteText(noteLines(report, 'Polisen'));
    expect(text).toContain('Lägesbild: Lägesbild Ekbacken');
    expect(text).toMatch(/Rapporterat: 2026-11-25 \d\d:00/);
    expect(text).toContain('Rapporterat av: Polisen');
    expect(text).toContain('Läge: Dolt för alla');
    expect(text).toContain('Avgjort: Inte avgjort');
  });

  it('says that it was the title, and not what it was', () => {
    const lines = noteLines({ ...report, ...titlePlace, pictureTitle: titleTexts.hidden }, 'Polisen');
    expect(noteText(lines)).toContain('Lägesbild: Dold rubrik – röjande rapporterat\nFält: Rubrik\n');
  });

  it('tells of the backups when the text is purged', () => {
    const decidedAt = '2026-11-26T07:00:00.000Z';
    const lines = noteLines({ ...report, state: 'purged', decidedAt }, 'Polisen');
    expect(lines.at(-1)?.text).toContain('Säkerhetskopior');
    expect(lines.find(({ label }) => label === 'Avgjort')?.text).toMatch(/^2026-11-26/);
  });
});
