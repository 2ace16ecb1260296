import { relatedPlans } from '../codes/pictures.ts';
import { codes, narrative, references } from '../field.ts';
import { defineSection } from '../section.ts';

export const overview = defineSection({
  name: 'overview',
  kind: 'single',
  block: 'overview',
  questions: [],
  label: 'Lägesbeskrivning i korthet',
  rowLabel: 'Lägesbeskrivning',
  question: 'Vilken är problembilden? Vad behöver vi åtgärda?',
  help: 'Beskriv läget i stort för någon som inte har varit med. Håll er till grupper, platser och mönster.',
  addLabel: '',
  emptyText: 'Läget är inte beskrivet än.',
  fields: {
    description: narrative({
      label: 'Lägesbeskrivning',
      help: 'Vad händer, var och hur ofta? Till exempel: klotter med hatbudskap har ökat kring skolan och i centrum.',
      required: 'always',
    }),
    outlook: narrative({
      label: 'Vad väntar vi oss framöver?',
      help: 'Till exempel byggprojekt, nya verksamheter eller en årstid som brukar märkas.',
      more: true,
    }),
    limitations: narrative({
      label: 'Vad vet vi inte?',
      help: 'Vilka källor valdes bort, och vilka luckor finns i underlaget?',
      more: true,
    }),
    lawMapping: narrative({
      label: 'Kartläggning: brottsligheten, dess omfattning och konsekvenser',
      help: 'Lag (2023:196) 4 § 1. Sammanfatta det som problembilderna visar.',
      required: 'adoption',
      shownFor: ['statutory'],
    }),
    lawOtherInformation: narrative({
      label: 'Annan information av betydelse',
      help: 'Lag (2023:196) 4 § 2. Till exempel trygghet, skola, fritid och boende.',
      required: 'adoption',
      shownFor: ['statutory'],
    }),
    lawAnalysis: narrative({
      label: 'Analys av kartläggningen och informationen',
      help: 'Lag (2023:196) 4 § 3. Vad beror läget på, och vad är viktigast att göra något åt?',
      required: 'adoption',
      shownFor: ['statutory'],
    }),
    integratedWith: codes(relatedPlans, {
      label: 'Samordnas med andra planer',
      help: 'Lag (2023:196) 7 §. Svara ”Inga andra planer” om det är så.',
      required: 'adoption',
      shownFor: ['statutory'],
    }),
    summaryPublic: narrative({
      label: 'Sammanfattning för invånare',
      help: 'En kort text som kan publiceras. Skriv så att alla förstår.',
      more: true,
    }),
    levelReviewedBy: references('actor', {
      label: 'Har granskat att inget handlar om enskilda',
      help: 'Varje aktör läser igenom och kryssar för sig själv innan lägesbilden fastställs.',
      required: 'adoption',
      more: true,
    }),
  },
});
