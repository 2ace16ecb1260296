import { type CodeOf, defineCodeList } from '../code-list.ts';

export const pictureKinds = defineCodeList('pictureKind', {
  strategic: { label: 'Strategisk lägesbild' },
  area: { label: 'Områdeslägesbild' },
  weekly: { label: 'Veckolägesbild' },
  thematic: { label: 'Tematisk lägesbild' },
  statutory: { label: 'Lagstadgad lägesbild', help: 'Uppfyller 4 § lagen (2023:196).' },
});
export type PictureKind = CodeOf<typeof pictureKinds>;

export const pictureThemes = defineCodeList('pictureTheme', {
  socialUnrest: { label: 'Social oro' },
  crimeAndInsecurity: { label: 'Brott och otrygghet' },
  violentExtremism: { label: 'Våldsbejakande extremism' },
  andts: { label: 'Alkohol, narkotika, dopning, tobak och spel' },
  open: { label: 'Annat tema' },
});
export type PictureTheme = CodeOf<typeof pictureThemes>;

export const pictureStates = defineCodeList('pictureState', {
  ownDraft: { label: 'Eget utkast' },
  sharedDraft: { label: 'Delad beredning' },
  underReview: { label: 'På granskning' },
  adopted: { label: 'Fastställd' },
  current: { label: 'Gällande' },
  underFollowUp: { label: 'Under uppföljning' },
  replaced: { label: 'Ersatt' },
  archived: { label: 'Arkiverad' },
});
export type PictureState = CodeOf<typeof pictureStates>;

/** Other plans a picture is prepared together with, lag (2023:196) 7 §. */
export const relatedPlans = defineCodeList('relatedPlan', {
  none: { label: 'Inga andra planer' },
  riskAnalysis: { label: 'Risk- och sårbarhetsanalys' },
  rescueProgramme: { label: 'Handlingsprogram enligt lagen om skydd mot olyckor' },
  andtsPlan: { label: 'ANDTS-plan' },
  socialPlanning: { label: 'Socialnämndens planering' },
  extremismPlan: { label: 'Plan mot våldsbejakande extremism' },
  schoolPlans: { label: 'Skolans planer mot kränkande behandling' },
  physicalPlanning: { label: 'Översikts- och detaljplanering' },
  equalityPlan: { label: 'Plan mot våld i nära relationer' },
});

export const cooperationForms = defineCodeList('cooperationForm', {
  sspf: { label: 'SSPF', help: 'Här anges bara att samverkan finns. Inget om enskilda.' },
  est: { label: 'EST – Effektiv samordning för trygghet' },
  council: { label: 'Brottsförebyggande råd' },
  localAgreement: { label: 'Samverkansöverenskommelse' },
  citizenPledge: { label: 'Medborgarlöfte' },
  individualPlanning: { label: 'SIG-struktur', help: 'Bara att den finns. Inget om enskilda.' },
  andtsGroup: { label: 'ANDTS-grupp' },
  fieldGroup: { label: 'Fältgrupp' },
  propertyForum: { label: 'Samverkan med fastighetsägare' },
  other: { label: 'Annan form' },
});

export const potentialActorStatuses = defineCodeList('potentialActorStatus', {
  idea: { label: 'Idé' },
  asked: { label: 'Tillfrågad' },
  joined: { label: 'Med' },
  declined: { label: 'Avböjt' },
});

export const sourceKinds = defineCodeList('sourceKind', {
  reportedCrime: { label: 'Anmälda brott' },
  safetySurvey: { label: 'Trygghetsundersökning' },
  estSummary: { label: 'Sammanställning från EST eller EMBRACE' },
  pupilSurvey: { label: 'Elevenkät' },
  staffDialogue: { label: 'Medarbetardialog' },
  residentDialogue: { label: 'Medborgardialog' },
  safetyWalk: { label: 'Trygghetsvandring' },
  actorObservations: { label: 'Aktörens samlade iakttagelser' },
  research: { label: 'Forskning' },
  horizonScan: { label: 'Omvärldsbevakning' },
  openStatistics: { label: 'Öppen statistik' },
});
