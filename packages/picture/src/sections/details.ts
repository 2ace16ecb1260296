/**
 * Questions 2–5 of the checklist. Their answers are facts about the picture, kept with it and not in its text; the
 * words stand here so that a form can show all seventeen questions.
 */
export const detailsQuestions = {
  participants: {
    number: 2,
    question: 'Med vilka samverkar ni i arbetet med den här lägesbeskrivningen?',
    label: 'Samverkansparter',
    help: 'Alla aktörer som är med. De kan läsa, och de flesta kan skriva.',
  },
  period: {
    number: 3,
    question: 'Period som den här lägesbeskrivningen gäller?',
    label: 'Period',
    help: 'Första och sista dagen.',
  },
  renewalDate: {
    number: 4,
    question: 'Datum för förnyad lägesbeskrivning?',
    label: 'Förnyas senast',
    help: 'Lagen kräver att lägesbilden uppdateras minst vartannat år.',
  },
  conveningActor: {
    number: 5,
    question: 'Sammankallande aktör?',
    label: 'Sammankallande',
    help: 'Den aktör och funktion som kallar till möten och ser till att bilden hålls aktuell.',
  },
} as const;
