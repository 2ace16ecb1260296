import { type CodeOf, defineCodeList } from '../code-list.ts';

const groups = {
  environment: 'Fysisk miljö',
  damage: 'Skadegörelse och bränder',
  traffic: 'Trafik',
  disorder: 'Ordning och samlingar',
  andts: 'Alkohol, narkotika, dopning, tobak och spel',
  violence: 'Våld och hot',
  staffThreat: 'Hot mot yrkesverksamma',
  acquisitive: 'Tillgrepp och ekonomi',
  networks: 'Kriminella nätverk',
  extremism: 'Våldsbejakande extremism',
  hate: 'Hatbrott och hot mot grupper',
  intimate: 'Våld i nära relation, heder och sexuella övergrepp',
  youth: 'Unga och skola',
  insecurity: 'Otrygghet',
  socialUnrest: 'Social oro',
};

const environment = { group: 'environment' } as const;
const damage = { group: 'damage' } as const;
const traffic = { group: 'traffic', minLevel: 'neighbourhood' } as const;
const disorder = { group: 'disorder', minLevel: 'neighbourhood' } as const;
const andts = { group: 'andts', minLevel: 'neighbourhood' } as const;
const violence = { group: 'violence', minLevel: 'district' } as const;
const staffThreat = { group: 'staffThreat', minLevel: 'district' } as const;
const acquisitive = { group: 'acquisitive', minLevel: 'neighbourhood' } as const;
const networks = { group: 'networks', minLevel: 'district' } as const;
const extremism = { group: 'extremism', minLevel: 'district' } as const;
const hate = { group: 'hate', minLevel: 'district' } as const;
const intimate = { group: 'intimate', minLevel: 'municipality' } as const;
const youth = { group: 'youth', minLevel: 'district' } as const;
const insecurity = { group: 'insecurity', minLevel: 'neighbourhood' } as const;
const socialUnrest = { group: 'socialUnrest', minLevel: 'district' } as const;

/** Kinds of problems. The more a kind can point out someone, the wider the area it may be described for. */
export const problemCategories = defineCodeList(
  'problemCategory',
  {
    lighting: { label: 'Mörka eller dåligt belysta platser', ...environment },
    littering: { label: 'Nedskräpning', ...environment },
    graffiti: { label: 'Klotter', ...environment },
    desolatePlaces: { label: 'Otrygga eller ödsliga platser', ...environment },
    poorMaintenance: { label: 'Bristande underhåll', ...environment },
    blockedView: { label: 'Skymd sikt eller buskage', ...environment },
    vandalism: { label: 'Skadegörelse', ...damage },
    brokenWindows: { label: 'Krossade rutor eller skadade fordon', ...damage },
    arson: { label: 'Anlagda bränder', help: 'Till exempel i papperskorgar eller soprum.', ...damage },
    carFires: { label: 'Bilbränder', ...damage },
    fireworks: { label: 'Pyroteknik', ...damage },
    mopedsOnPaths: { label: 'Moped eller mc på gång- och cykelväg', ...traffic },
    carsOnPaths: { label: 'Bil på gång- och cykelväg', ...traffic },
    recklessDriving: { label: 'Buskörning med bil eller A-traktor', ...traffic },
    illegalParking: { label: 'Otillåten parkering', ...traffic },
    vehicleGatherings: { label: 'Samlingar med epa-traktor eller moped', ...traffic },
    unsafeGatherings: { label: 'Samlingar som upplevs otrygga', ...disorder },
    outdoorFights: { label: 'Bråk eller slagsmål utomhus', ...disorder },
    drunkenness: { label: 'Berusade personer som stör', ...disorder },
    noisyHousing: {
      label: 'Störningar i boendemiljön',
      help: 'Bara för området i stort. Aldrig en viss granne eller trappuppgång.',
      ...disorder,
    },
    intrusiveBegging: { label: 'Påträngande tiggeri', ...disorder },
    loudParties: { label: 'Störande musik eller fest', ...disorder },
    eventDisorder: { label: 'Ordningsstörning vid evenemang', ...disorder },
    openDrugMarket: { label: 'Öppen narkotikahandel', ...andts },
    publicDrugUse: { label: 'Narkotikabruk på allmän plats', ...andts },
    drugFinds: { label: 'Fynd av narkotika eller gömmor', ...andts },
    supplyToMinors: { label: 'Langning till unga', group: 'andts', minLevel: 'district' },
    youthIntoxication: { label: 'Berusning bland unga', ...andts },
    youthTobacco: { label: 'Vejp och tobak bland unga', ...andts },
    gambling: { label: 'Spel om pengar', ...andts },
    publicAssault: { label: 'Misshandel i offentlig miljö', ...violence },
    threats: { label: 'Hot', ...violence },
    robbery: { label: 'Ungdomsrån och personrån', ...violence },
    weapons: { label: 'Vapen och knivar', ...violence },
    shootings: {
      label: 'Skjutningar och sprängningar',
      help: 'Beskriv mönstret över tid, inte en enstaka händelse.',
      ...violence,
    },
    onlineViolence: { label: 'Mobbning och våld på nätet', ...violence },
    staffIncident: { label: 'Incidenter mot anställda', ...staffThreat },
    undueInfluence: { label: 'Otillåten påverkan', ...staffThreat },
    obstructedWork: { label: 'Hindrad verksamhet', ...staffThreat },
    homeBurglary: { label: 'Bostadsinbrott', ...acquisitive },
    storageBurglary: { label: 'Källar- och förrådsinbrott', ...acquisitive },
    shoplifting: { label: 'Stöld i butik', ...acquisitive },
    vehicleTheft: { label: 'Fordonsstöld', ...acquisitive },
    elderFraud: { label: 'Bedrägerier mot äldre', group: 'acquisitive', minLevel: 'district' },
    welfareCrime: { label: 'Välfärdsbrott och arbetslivskriminalitet', ...acquisitive },
    networkEstablishment: { label: 'Etablering av kriminell gruppering', ...networks },
    youthRecruitment: { label: 'Rekrytering av unga', ...networks },
    extortion: { label: 'Utpressning', ...networks },
    parallelStructures: { label: 'Parallella strukturer', ...networks },
    cultureOfSilence: { label: 'Tystnadskultur', ...networks },
    exitNeeds: { label: 'Behov av stöd för avhopp', group: 'networks', minLevel: 'municipality' },
    extremistMessages: { label: 'Spridning av budskap (klotter, affischering)', ...extremism },
    digitalPropaganda: { label: 'Digital spridning av budskap', ...extremism },
    provocations: { label: 'Provokationer och manifestationer', ...extremism },
    groupClashes: { label: 'Sammandrabbningar mellan grupper', ...extremism },
    extremistRecruitment: { label: 'Rekryteringsförsök', ...extremism },
    returneeConcern: {
      label: 'Oro för återvändande (generellt)',
      group: 'extremism',
      minLevel: 'municipality',
    },
    xenophobicMessages: { label: 'Främlingsfientliga budskap', ...hate },
    religiousHate: { label: 'Antisemitism och islamofobi', ...hate },
    lgbtqiHate: { label: 'Hbtqi-fientlighet', group: 'hate', minLevel: 'municipality' },
    associationThreats: { label: 'Hot mot trossamfund och föreningar', ...hate },
    intimateViolence: { label: 'Våld i nära relation', ...intimate },
    honourViolence: { label: 'Hedersrelaterat våld och förtryck', ...intimate },
    sexualOffences: { label: 'Sexuella övergrepp', ...intimate },
    exploitation: { label: 'Prostitution och människohandel', ...intimate },
    childrenHarmed: { label: 'Barn som utsätts', ...intimate },
    schoolAbsence: { label: 'Hög skolfrånvaro (generellt)', ...youth },
    normBreaking: { label: 'Normbrytande beteende i grupp', ...youth },
    schoolHarassment: {
      label: 'Kränkningar i skolmiljö',
      help: 'Välj när det gäller flera skolor.',
      ...youth,
    },
    lackOfLeisure: { label: 'Ofrivillig inaktivitet och brist på fritid', ...youth },
    onlineVulnerability: { label: 'Utsatta på nätet', ...youth },
    perceivedInsecurity: { label: 'Upplevd otrygghet', ...insecurity },
    avoidedPlaces: { label: 'Platser som undviks', ...insecurity },
    crimeWorry: { label: 'Oro för brott', ...insecurity },
    lackOfTrust: { label: 'Bristande tillit och vilja att vittna', ...insecurity },
    rumours: { label: 'Ryktesspridning', ...insecurity },
    unrestAfterEvent: { label: 'Oro efter en händelse', ...socialUnrest },
    groupTensions: { label: 'Spänningar mellan grupper', ...socialUnrest },
    disinformation: { label: 'Desinformation', ...socialUnrest },
  },
  groups,
);
export type ProblemCategory = CodeOf<typeof problemCategories>;

export const frequencies = defineCodeList('frequency', {
  isolated: { label: 'Enstaka' },
  recurring: { label: 'Återkommande – varje månad' },
  often: { label: 'Ofta – varje vecka' },
  veryOften: { label: 'Mycket ofta – flera gånger i veckan' },
});

export const trends = defineCodeList('trend', {
  increasing: { label: 'Ökar' },
  unchanged: { label: 'Oförändrat' },
  decreasing: { label: 'Minskar' },
  unknown: { label: 'Okänt' },
});

export const consequences = defineCodeList('consequence', {
  residents: { label: 'För boende' },
  services: { label: 'För verksamheter' },
  staff: { label: 'För personal' },
  businesses: { label: 'För handel och näringsliv' },
  municipality: { label: 'För kommunen' },
  trust: { label: 'För förtroende och tillit' },
});

export const confidences = defineCodeList('confidence', {
  severalActors: { label: 'Flera aktörer bekräftar' },
  oneActor: { label: 'En aktör' },
  statistics: { label: 'Statistik' },
  survey: { label: 'Undersökning' },
  public: { label: 'Uppgift från allmänheten' },
});

export const statusLevels = defineCodeList('statusLevel', {
  green: { label: 'Grönt – normalläge' },
  yellow: { label: 'Gult – förhöjt, bevakas eller extra insats' },
  red: { label: 'Rött – allvarligt, gemensam insats nu' },
  grey: { label: 'Grått – underlag saknas' },
});

export const priorityCriteria = defineCodeList('priorityCriterion', {
  common: { label: 'Vanligt förekommande' },
  risingOrDeviating: { label: 'Ökar eller avviker mot andra områden' },
  placeExposed: { label: 'Platsen eller området är mest utsatt' },
  groupExposed: { label: 'En grupp är mest utsatt eller står för mest' },
  signalCrime: { label: 'Signalbrott – syns mest lokalt' },
  affectsMany: { label: 'Påverkar många, direkt eller indirekt' },
  resources: { label: 'Vi har resurser' },
  influenceable: { label: 'Vi kan påverka' },
  costly: { label: 'Kostar samhället mycket i pengar eller lidande' },
});

export const priorityDecisions = defineCodeList('priorityDecision', {
  prioritised: { label: 'Prioriterad' },
  watched: { label: 'Bevakas' },
  deprioritised: { label: 'Bortprioriterad' },
});

export const publicities = defineCodeList('publicity', {
  public: { label: 'Kan publiceras' },
  cooperationOnly: { label: 'Endast inom samverkan' },
  operational: {
    label: 'Operativt känsligt',
    help: 'Till exempel planerade insatser. Skriv inte sådant här förrän ni vet att det kan delas.',
  },
});

export const renewalOutcomes = defineCodeList('renewalOutcome', {
  remains: { label: 'Kvarstår' },
  changed: { label: 'Förändrad' },
  solved: { label: 'Löst' },
  moved: { label: 'Flyttat' },
  merged: { label: 'Slås ihop' },
  new: { label: 'Ny' },
});
