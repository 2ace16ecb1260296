import { detailsQuestions, type Field, type SectionName, sections } from '@lagesbild/picture';
import { ownerField } from '../model/definitions.ts';

/** The anchor of what the picture's facts answer: questions of the checklist that stand in no section. */
export const detailsAnchor = 'details';

const questionAnchor = /^fraga-(\d{1,2})$/;

/**
 * Where an anchor leads: `#problem` to a section, `#fraga-8` to a question of the checklist.
 * @returns the anchor of the section, with the question's number if it asked for one; null for anything else.
 */
export function readAnchor(
  hash: string,
): { readonly section: string; readonly question: number | null } | null {
  const asked = questionAnchor.exec(hash)?.[1];
  if (asked === undefined) {
    const known = hash === detailsAnchor || sections.some(({ name }) => name === hash);
    return known ? { section: outermost(hash), question: null } : null;
  }
  const question = Number(asked);
  const details = Object.values(detailsQuestions).some(({ number }) => number === question);
  const section = details ? detailsAnchor : sectionOf(question);
  return section === null ? null : { section, question };
}

/** The numbers of the questions that a section answers, with those of the rows that belong to its rows. */
export function questionsOf(section: SectionName): readonly number[] {
  return sections
    .filter(({ name }) => outermost(name) === section)
    .flatMap((one) => [...one.questions, ...fieldQuestions(one.fields)])
    .sort((a, b) => a - b);
}

function sectionOf(question: number): string | null {
  const found = sections.find(
    ({ questions, fields }) => questions.includes(question) || fieldQuestions(fields).includes(question),
  );
  return found ? outermost(found.name) : null;
}

function fieldQuestions(fields: Readonly<Record<string, Field>>): readonly number[] {
  return Object.values(fields).flatMap(({ question }) => (question ? [question.number] : []));
}

/** The section on the page: rows that belong to other rows stand inside theirs. */
function outermost(section: string): string {
  const owner = section === detailsAnchor ? null : ownerField(section as SectionName);
  return owner === null ? section : outermost(owner.target);
}
