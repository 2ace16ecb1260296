import { writeAreaActivities } from './area-activities.ts';
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
  writeAreaActivities(w, causes, goals);
}

type Sources = ReturnType<typeof writeSources>;
type Problems = ReturnType<typeof writeProblems>;

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
