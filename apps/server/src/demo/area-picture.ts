import type { Writer } from './writer.ts';

/**
 * A district where extremist messages are put up around a school and a centre: the example of the checklist, told in
 * our own words and filled in all the way to a first follow-up.
 */
export function writeAreaPicture(w: Writer): void {
  const sources = writeSources(w);
  const problems = writeProblems(w, sources);
  const causes = writeCauses(w, problems, sources);
  writeAround(w, problems);
  const goals = writeGoals(w, problems);
  writeActivities(w, causes, goals);
}

type Sources = ReturnType<typeof writeSources>;
type Problems = ReturnType<typeof writeProblems>;
type Causes = ReturnType<typeof writeCauses>;
type Goals = ReturnType<typeof writeGoals>;

function writeSources({ row, actors, day }: Writer) {
  return {
    reports: row('source', {
      type: 'reportedCrime',
      provider: actors.police,
      from: day(-210),
      to: day(-30),
      limitations: 'Allt klotter anmäls inte. Siffrorna visar utvecklingen, inte hela omfattningen.',
    }),
    rounds: row('source', {
      type: 'actorObservations',
      provider: actors.housing,
      from: day(-120),
      to: day(-20),
      limitations: 'Gäller bara de hus och gårdar som bostadsbolaget sköter.',
    }),
    pupils: row('source', {
      type: 'pupilSurvey',
      provider: actors.school,
      from: day(-160),
      to: day(-130),
      limitations: 'Svaren redovisas bara för skolan som helhet.',
    }),
  };
}

function writeProblems({ row, places }: Writer, sources: Sources) {
  const messages = row('problem', {
    categories: ['graffiti', 'extremistMessages', 'xenophobicMessages'],
    description:
      'Klotter med högerextremistiska budskap har ökat tydligt det senaste halvåret. Samtidigt sätts affischer upp utan lov, ofta med fientliga budskap om människor som har flyttat hit från andra länder. Det mesta dyker upp runt skolan och i centrum, och kommer tillbaka efter sanering.',
    placeTypes: ['centre', 'school', 'path'],
    places: [places.school, places.centre],
    timePatterns: ['weekend', 'night'],
    extent: 'often',
    trend: 'increasing',
    consequences: ['residents', 'services', 'trust'],
    consequenceText:
      'Elever och besökare möter budskapen varje dag. Flera verksamheter lägger tid på sanering.',
    confidence: ['severalActors', 'statistics'],
    sources: [sources.reports, sources.rounds],
    statusLevel: 'red',
    statusReason: 'Ökar, trots att saneringen går snabbare än tidigare.',
    priorityCriteria: ['risingOrDeviating', 'groupExposed', 'influenceable'],
    priorityDecision: 'prioritised',
  });
  const clashes = row('problem', {
    categories: ['provocations', 'groupClashes', 'groupTensions'],
    description:
      'Grupper söker upp centrum för att provocera och få till bråk med andra grupper. Ibland blir det sammandrabbningar. Nyanlända undviker torget, och oron är störst i de kvarter där det finns boenden för asylsökande.',
    placeTypes: ['centre', 'housingArea'],
    places: [places.centre],
    timePatterns: ['weekend', 'evening'],
    extent: 'recurring',
    trend: 'increasing',
    consequences: ['residents', 'businesses', 'trust'],
    consequenceText: 'Affärer stänger tidigare vissa kvällar, och färre rör sig i centrum.',
    confidence: ['severalActors'],
    sources: [sources.reports],
    statusLevel: 'yellow',
    statusReason: 'Återkommer, men vuxennärvaron på kvällar har börjat ge resultat.',
    priorityCriteria: ['signalCrime', 'affectsMany'],
    priorityDecision: 'prioritised',
  });
  const avoided = row('problem', {
    categories: ['lighting', 'perceivedInsecurity', 'avoidedPlaces'],
    description:
      'Många undviker gångvägen mellan skolan och bostadsområdet när det är mörkt. Belysningen är ojämn och buskagen skymmer sikten.',
    placeTypes: ['path', 'park'],
    places: [places.park],
    timePatterns: ['winter', 'evening'],
    extent: 'often',
    trend: 'unchanged',
    consequences: ['residents'],
    confidence: ['survey', 'severalActors'],
    sources: [sources.pupils, sources.rounds],
    statusLevel: 'yellow',
    priorityCriteria: ['placeExposed', 'influenceable'],
    priorityDecision: 'watched',
  });
  row('affectedGroup', { problem: messages, relation: 'harmedDirect', groupType: 'pupils' });
  row('affectedGroup', {
    problem: messages,
    relation: 'harmedIndirect',
    groupType: 'residents',
    sizeBand: 'largeGroup',
  });
  row('affectedGroup', {
    problem: clashes,
    relation: 'performs',
    groupType: 'rightWingExtremism',
    sizeBand: 'unknown',
  });
  row('affectedGroup', {
    problem: clashes,
    relation: 'performs',
    groupType: 'looseGrouping',
    sizeBand: 'unknown',
  });
  row('affectedGroup', { problem: clashes, relation: 'harmedDirect', groupType: 'newlyArrived' });
  row('affectedGroup', { problem: clashes, relation: 'harmedIndirect', groupType: 'shopStaff' });
  row('affectedGroup', {
    problem: avoided,
    relation: 'harmedDirect',
    groupType: 'residents',
    sizeBand: 'largeGroup',
  });
  row('affectedGroup', { problem: avoided, relation: 'canHelp', groupType: 'associationMembers' });
  return { messages, clashes, avoided };
}

function writeCauses(
  { row }: Writer,
  { messages, clashes, avoided }: Problems,
  { reports, pupils }: Sources,
) {
  return {
    ideology: row('cause', {
      text: 'En organisation med våldsbejakande idéer har valt ut centrum för att synas, provocera fram bråk och skrämma bort nyanlända.',
      category: 'ideology',
      problems: [messages, clashes],
      support: 'likely',
      influenceable: 'partly',
      directness: 'direct',
      sources: [reports],
    }),
    escalation: row('cause', {
      text: 'När provokationerna får pågå svarar andra grupper med samma hårda ton, och motsättningarna trappas upp.',
      category: 'escalation',
      problems: [clashes],
      support: 'likely',
      influenceable: 'yes',
      directness: 'direct',
    }),
    emptySquare: row('cause', {
      text: 'Centrum är tomt på kvällarna. Få vuxna rör sig där efter att affärerna har stängt, och det finns lite att göra för unga.',
      category: 'fewAdults',
      problems: [clashes, messages],
      support: 'established',
      influenceable: 'yes',
      directness: 'underlying',
      sources: [pupils],
    }),
    darkPath: row('cause', {
      text: 'Gångvägen har svag belysning och skymd sikt.',
      category: 'poorOverview',
      problems: [avoided],
      support: 'established',
      influenceable: 'yes',
      directness: 'direct',
      influenceLevel: 'local',
    }),
  };
}

function writeAround({ row, fill, actors }: Writer, { messages, clashes, avoided }: Problems): void {
  fill('overview', null, {
    description:
      'Björkvallen är en levande stadsdel med starka föreningar och en skola som är navet i området. Det senaste halvåret har klotter och affischer med extremistiska budskap blivit vanligare, och konflikter mellan grupper har skapat oro i centrum. Vi vill att centrum ska vara tryggt att vistas i för alla.',
    outlook:
      'Torget byggs om nästa år. Under byggtiden flyttas busshållplatsen, vilket ändrar hur människor rör sig.',
    limitations:
      'Vi vet lite om vad som händer på kvällar utanför centrum, och nästan inget om digital spridning.',
    levelReviewedBy: [actors.social, actors.police],
  });
  row('existingCooperation', {
    description:
      'Veckovisa avstämningar om trygghet i stadsdelen mellan polis, skola, fritid och bostadsbolag.',
    actors: [actors.police, actors.school, actors.leisure, actors.housing],
    form: 'est',
    themes: ['socialUnrest'],
  });
  row('existingCooperation', {
    description: 'Medborgarlöfte om synlig närvaro i centrum under kvällar och helger.',
    actors: [actors.police, actors.social],
    form: 'citizenPledge',
    themes: ['crimeAndInsecurity'],
  });
  row('actorNeeded', {
    actor: actors.housing,
    reason: 'Snabb sanering och bättre ljus på egen mark.',
    problems: [messages, avoided],
  });
  row('actorNeeded', {
    actor: actors.school,
    reason: 'Samtal om budskapen i undervisningen och en gemensam hållning bland personalen.',
    problems: [messages],
  });
  row('actorNeeded', {
    actor: actors.leisure,
    reason: 'Öppen verksamhet i centrum på fredagar och lördagar.',
    problems: [clashes],
  });
  fill('alternativeApproach', null, {
    text: 'Vi har mest reagerat i efterhand. Vi kan göra mer för att fylla centrum med bra saker innan problemen uppstår, och bestämma i förväg vem som gör vad när nya affischer sätts upp.',
  });
  row('asset', {
    text: 'Föreningarna i området når många unga och vill hålla öppet även kvällstid.',
    type: 'association',
    usableFor: [clashes],
  });
  row('asset', {
    text: 'Biblioteket är en plats där olika grupper redan möts.',
    type: 'meetingPlace',
    usableFor: [clashes, messages],
  });
  row('asset', {
    text: 'Nattvandrarna har god kontakt med både unga och affärer.',
    type: 'adultPresence',
    usableFor: [clashes, avoided],
  });
  row('potentialActor', {
    actorType: 'business',
    reason: 'Affärerna i centrum ser vad som händer på kvällarna och påverkas direkt.',
    status: 'asked',
  });
  row('potentialActor', {
    actorType: 'faith',
    reason: 'Församlingarna når vuxna som andra aktörer sällan möter.',
    status: 'idea',
  });
}

function writeGoals({ row, day }: Writer, { messages, clashes, avoided }: Problems) {
  const safeCentre = row('overallGoal', {
    text: 'Björkvallens centrum ska vara en trygg plats för alla att leva och röra sig på.',
    horizon: 'twoYears',
    problems: [messages, clashes],
  });
  const safePaths = row('overallGoal', {
    text: 'Alla ska vilja gå till och från skolan, även när det är mörkt.',
    horizon: 'twoYears',
    problems: [avoided],
  });
  return {
    noMessages: row('subGoal', {
      overallGoal: safeCentre,
      text: 'Klotter och affischer med hatiska budskap ska vara borta inom två vardagar, och nya ska bli färre för varje månad.',
      dueDate: day(120),
      smart: ['specific', 'measurable', 'timeBound'],
    }),
    noProvocations: row('subGoal', {
      overallGoal: safeCentre,
      text: 'Provokationer och bråk mellan grupper i centrum ska upphöra.',
      dueDate: day(200),
      smart: ['specific', 'accepted'],
    }),
    lightPath: row('subGoal', {
      overallGoal: safePaths,
      text: 'Gångvägen mellan skolan och Kvarnbacken ska vara jämnt upplyst före vintern.',
      dueDate: day(60),
      smart: ['specific', 'measurable', 'realistic', 'timeBound'],
    }),
  };
}

function writeActivities(w: Writer, causes: Causes, goals: Goals): void {
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
    lesson: 'Rutinen fungerar när alla vet vilken funktion de ska höra av sig till.',
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
