import type { DisclosureView } from '@lagesbild/http-api';
import { momentInWords } from '../dates.ts';
import { t } from '../messages.ts';
import { fieldLabel } from '../picture/model/hidden-fields.ts';

export type NoteLine = { readonly label: string; readonly text: string };

/**
 * What an incident note says: where, when, by which actor, and what became of the text. Never the text, and not the title
 * of a row, which is written by people, too.
 */
export function noteLines(report: DisclosureView, actorName: string): readonly NoteLine[] {
  const { decidedAt } = report;
  return [
    { label: t('note.number'), text: report.id },
    { label: t('note.picture'), text: report.pictureTitle },
    { label: t('note.field'), text: fieldLabel(report.section, report.field) },
    { label: t('note.reported'), text: momentInWords(report.reportedAt) },
    { label: t('note.reportedBy'), text: actorName },
    { label: t('note.state'), text: t(`disclosures.state.${report.state}`) },
    {
      label: t('note.decided'),
      text: decidedAt === null ? t('note.undecided') : momentInWords(decidedAt),
    },
    { label: t('note.history'), text: t(`note.history.${report.state}`) },
  ];
}

/** The note as plain text, to paste into a diary or a letter. */
export function noteText(lines: readonly NoteLine[]): string {
  return [t('note.title'), ...lines.map(({ label, text }) => `${label}: ${text}`)].join('\n');
}
