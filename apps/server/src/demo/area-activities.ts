import type { Id } from '@lagesbild/picture';
import type { Writer } from './writer.ts';

/** Ids of the rows the activities lead to. */
type Causes = Readonly<Record<'ideology' | 'escalation' | 'emptySquare' | 'darkPath', Id>>;
type Goals = Readonly<Record<'noMessages' | 'noProvocations' | 'lightPath', Id>>;

/** What is done in the district, by whom and until when; one activity is done and followed up, some are late. */
export function writeAreaActivities(w: Writer, causes: Causes, goals: Goals): void {
  const { row, fill, actors, day } = w;
  const cleaning = row('activity', {
    text: 'Gemensam rutin: den som ser klotter eller affischer säger till, och de tas bort inom två vardagar.',
    responsibleActor: actors.housing,
    responsibleFunction: 'areaManager',
    performers: [actors.housing, actors.school],
    startDate: day(-150),
    dueDate: day(-45),
    status: 'done',
    subGoals: [goals.noMessages],
    causes: [causes.ideology],
    measureForms: ['routine', 'removeExcuses'],
    effectHorizon: 'short',
    nature: 'regular',
  });
  fill('followUpPlan', cleaning, {
    methods: ['countDone', 'beforeAfter'],
    how: 'Bostadsbolaget räknar saneringar per månad och jämför med tiden före rutinen.',
    actor: actors.social,
    actorFunction: 'crimePreventionCoordinator',
    reviewDates: [day(-40), day(140)],
    againstGoals: [goals.noMessages],
  });
  row('followUp', {
    activity: cleaning,
    reviewedOn: day(-40),
    kinds: ['output', 'process'],
    implemented: 'full',
    colour: 'green',
    effect: 'less',
    evidenceStrength: 'medium',
    otherExplanations: 'Mörkare kvällar kan ha gjort att färre rör sig i centrum.',
    preconditions: ['resources', 'organisation', 'purpose'],
    lesson: 'Rutinen fungerar när det är tydligt vilken funktion man hör av sig till.',
    decision: 'continue',
    decidedBy: actors.social,
    decidedByFunction: 'crimePreventionCoordinator',
  });

  const lessons = row('activity', {
    text: 'Arbeta med budskapen i undervisningen: vad de betyder, vilka följder klotter kan få och hur man kan säga emot.',
    responsibleActor: actors.school,
    responsibleFunction: 'headTeacher',
    performers: [actors.school, actors.police],
    startDate: day(-60),
    dueDate: day(30),
    status: 'ongoing',
    subGoals: [goals.noMessages],
    causes: [causes.ideology],
    measureForms: ['schoolProgramme', 'information'],
    preventionLevel: 'universal',
    effectHorizon: 'long',
  });
  fill('followUpPlan', lessons, {
    methods: ['survey'],
    how: 'Frågor i den vanliga elevenkäten, redovisade för hela skolan.',
    actor: actors.school,
    actorFunction: 'schoolDirector',
    reviewDates: [day(-12), day(45)],
    againstGoals: [goals.noMessages],
  });

  const presence = row('activity', {
    text: 'Samlad vuxennärvaro i centrum på fredags- och lördagskvällar enligt ett gemensamt schema.',
    responsibleActor: actors.police,
    responsibleFunction: 'communityPolice',
    performers: [actors.police, actors.social, actors.leisure],
    startDate: day(-90),
    dueDate: day(90),
    status: 'ongoing',
    subGoals: [goals.noProvocations],
    causes: [causes.emptySquare, causes.escalation],
    measureForms: ['jointPresence', 'outreach'],
    preventionLevel: 'selective',
    effectHorizon: 'short',
  });
  fill('followUpPlan', presence, {
    methods: ['countDone', 'checkIn', 'dialogue'],
    how: 'Avstämning varje månad: vilka kvällar blev av, och vad märktes i centrum?',
    actor: actors.police,
    actorFunction: 'policeAreaManager',
    reviewDates: [day(20), day(80)],
    againstGoals: [goals.noProvocations],
  });

  const openDoors = row('activity', {
    text: 'Öppen fritidsverksamhet i biblioteket två kvällar i veckan tillsammans med föreningarna.',
    responsibleActor: actors.leisure,
    responsibleFunction: 'leisureManager',
    performers: [actors.leisure],
    startDate: day(-75),
    dueDate: day(-10),
    status: 'delayed',
    subGoals: [goals.noProvocations],
    causes: [causes.emptySquare],
    measureForms: ['leisure'],
    preventionLevel: 'universal',
    effectHorizon: 'long',
    cost: 'from50to200',
  });
  fill('followUpPlan', openDoors, {
    methods: ['countDone', 'dialogue'],
    actor: actors.leisure,
    actorFunction: 'leisureManager',
    reviewDates: [day(-5), day(75)],
    againstGoals: [goals.noProvocations],
  });

  const dialogue = row('activity', {
    text: 'Dialogmöten med föreningarna i området för att minska spänningarna mellan grupper.',
    responsibleActor: actors.social,
    responsibleFunction: 'crimePreventionCoordinator',
    performers: [actors.social, actors.leisure, actors.housing],
    startDate: day(7),
    dueDate: day(110),
    status: 'accepted',
    subGoals: [goals.noProvocations],
    causes: [causes.escalation],
    measureForms: ['mediation'],
    effectHorizon: 'long',
  });
  fill('followUpPlan', dialogue, {
    methods: ['checkIn'],
    how: 'Deltagarna bedömer efter varje möte om tonen i området har förändrats.',
    actor: actors.social,
    actorFunction: 'unitManager',
    reviewDates: [day(60), day(120)],
    againstGoals: [goals.noProvocations],
  });

  const lighting = row('activity', {
    text: 'Byt armaturer och röj buskage längs gångvägen mellan skolan och Kvarnbacken.',
    responsibleActor: actors.housing,
    responsibleFunction: 'propertyManager',
    performers: [actors.housing],
    startDate: day(14),
    dueDate: day(55),
    status: 'notStarted',
    subGoals: [goals.lightPath],
    causes: [causes.darkPath],
    measureForms: ['detect'],
    effectHorizon: 'short',
    nature: 'single',
    cost: 'from200to1000',
  });
  fill('followUpPlan', lighting, {
    methods: ['observation', 'survey'],
    how: 'Trygghetsvandring före och efter.',
    actor: actors.school,
    actorFunction: 'headTeacher',
    reviewDates: [day(70)],
    againstGoals: [goals.lightPath],
  });

  const support = row('activity', {
    text: 'Gör det känt bland nyanlända och personal vart man vänder sig om man utsätts för hot eller hat.',
    responsibleActor: actors.region,
    responsibleFunction: 'publicHealthPlanner',
    performers: [actors.region, actors.social],
    startDate: day(21),
    dueDate: day(100),
    status: 'proposed',
    subGoals: [goals.noProvocations],
    causes: [causes.ideology],
    measureForms: ['victimSupport', 'information'],
    effectHorizon: 'short',
  });
  fill('followUpPlan', support, {
    methods: ['dialogue'],
    actor: actors.region,
    actorFunction: 'careManager',
    reviewDates: [day(105)],
    againstGoals: [goals.noProvocations],
  });
}
