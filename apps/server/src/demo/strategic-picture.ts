import type { Writer } from './writer.ts';

/** The municipality-wide picture that the area picture is broken down from. Shorter, and about the whole. */
export function writeStrategicPicture(w: Writer): void {
  const { row, fill, actors, places, day } = w;
  fill('overview', null, {
    description:
      'De flesta trivs och känner sig trygga i Älvsala. Tre frågor behöver vi arbeta med tillsammans: extremistiska budskap som skrämmer, narkotika i unga miljöer och våld i nära relationer som sällan syns.',
    limitations: 'Trygghetsundersökningen är två år gammal. Underlaget om våld i nära relationer är svagt.',
  });
  row('existingCooperation', {
    description:
      'Strategiskt råd där ledningarna för kommunen, polisen och regionen möts fyra gånger om året.',
    actors: [actors.social, actors.school, actors.police, actors.region],
    form: 'council',
    themes: ['socialUnrest', 'crimeAndInsecurity'],
  });
  const survey = row('source', {
    type: 'safetySurvey',
    provider: actors.social,
    from: day(-760),
    to: day(-700),
    limitations: 'Äldre uppgifter. Nästa undersökning görs till hösten.',
  });
  const messages = row('problem', {
    categories: ['extremistMessages', 'groupTensions'],
    description:
      'Extremistiska budskap sprids i flera stadsdelar och skapar oro. Tydligast är det i Björkvallen, där ett eget arbete pågår.',
    placeTypes: ['centre', 'school', 'socialMedia'],
    extent: 'often',
    trend: 'increasing',
    consequences: ['residents', 'trust'],
    confidence: ['severalActors'],
    statusLevel: 'yellow',
    priorityDecision: 'prioritised',
  });
  const drugs = row('problem', {
    categories: ['supplyToMinors', 'publicDrugUse'],
    description: 'Narkotika är lättare att få tag på för unga än tidigare, framför allt kring resecentrum.',
    placeTypes: ['station'],
    places: [places.travelCentre],
    timePatterns: ['afterSchool', 'evening'],
    extent: 'often',
    trend: 'unchanged',
    consequences: ['residents', 'services'],
    confidence: ['severalActors', 'survey'],
    sources: [survey],
    statusLevel: 'yellow',
    priorityDecision: 'prioritised',
  });
  const violence = row('problem', {
    categories: ['intimateViolence'],
    description: 'Våld i nära relationer finns i hela kommunen. Mycket tyder på att få söker hjälp.',
    placeTypes: ['privateHome'],
    extent: 'recurring',
    trend: 'unknown',
    consequences: ['residents'],
    confidence: ['severalActors'],
    statusLevel: 'grey',
    priorityDecision: 'watched',
  });
  row('affectedGroup', { problem: messages, relation: 'harmedIndirect', groupType: 'residents' });
  row('affectedGroup', { problem: drugs, relation: 'atRisk', groupType: 'youths' });
  row('affectedGroup', { problem: violence, relation: 'harmedDirect', groupType: 'adults' });
  const gap = row('cause', {
    text: 'Verksamheterna ser olika delar av samma problem men har saknat en gemensam bild.',
    category: 'poorCoordination',
    problems: [messages, drugs, violence],
    support: 'established',
    influenceable: 'yes',
  });
  const leisure = row('cause', {
    text: 'Utbudet på fritiden skiljer sig mycket mellan stadsdelarna.',
    category: 'noMeaningfulLeisure',
    problems: [drugs],
    support: 'likely',
    influenceable: 'partly',
  });
  row('asset', { text: 'Starka föreningar och hög andel vuxna som vill engagera sig.', type: 'association' });
  row('potentialActor', { actorType: 'transit', reason: 'Ser resecentrum hela dygnet.', status: 'joined' });
  const safe = row('overallGoal', {
    text: 'Alla i Älvsala ska kunna leva och röra sig tryggt, oavsett stadsdel.',
    horizon: 'fourYears',
    problems: [messages, drugs, violence],
  });
  const local = row('subGoal', {
    overallGoal: safe,
    text: 'Varje stadsdel med röd eller gul bedömning ska ha en egen lägesbild.',
    dueDate: day(45),
    smart: ['specific', 'measurable', 'timeBound'],
  });
  const known = row('subGoal', {
    overallGoal: safe,
    text: 'Fler ska veta vart de kan vända sig för stöd vid våld i nära relationer.',
    dueDate: day(300),
  });
  const breakDown = row('activity', {
    text: 'Ta fram områdeslägesbilder för de stadsdelar där läget är gult eller rött.',
    responsibleActor: actors.social,
    responsibleFunction: 'crimePreventionCoordinator',
    performers: [actors.social, actors.police],
    startDate: day(-100),
    dueDate: day(40),
    status: 'ongoing',
    subGoals: [local],
    causes: [gap],
    measureForms: ['mapping'],
  });
  fill('followUpPlan', breakDown, {
    methods: ['countDone'],
    actor: actors.social,
    actorFunction: 'unitManager',
    reviewDates: [day(42)],
    againstGoals: [local],
  });
  const evenings = row('activity', {
    text: 'Gå igenom hur fritidsutbudet är fördelat och föreslå ändringar inför nästa budget.',
    responsibleActor: actors.leisure,
    responsibleFunction: 'leisureManager',
    performers: [actors.leisure],
    startDate: day(-30),
    dueDate: day(70),
    status: 'ongoing',
    subGoals: [local],
    causes: [leisure],
    measureForms: ['mapping', 'leisure'],
  });
  fill('followUpPlan', evenings, {
    methods: ['checkIn'],
    actor: actors.leisure,
    actorFunction: 'leisureManager',
    reviewDates: [day(-3), day(75)],
    againstGoals: [local],
  });
  const support = row('activity', {
    text: 'Gemensam information om stöd vid våld i nära relationer på vårdcentraler, skolor och bibliotek.',
    responsibleActor: actors.region,
    responsibleFunction: 'careManager',
    performers: [actors.region, actors.social, actors.school],
    startDate: day(10),
    dueDate: day(180),
    status: 'accepted',
    subGoals: [known],
    causes: [gap],
    measureForms: ['information', 'victimSupport'],
  });
  fill('followUpPlan', support, {
    methods: ['survey'],
    actor: actors.region,
    actorFunction: 'publicHealthPlanner',
    reviewDates: [day(190)],
    againstGoals: [known],
  });
}
