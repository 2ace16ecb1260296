import { type CodeEntry, defineCodeList } from '../code-list.ts';

/**
 * How far a place of a type may be pointed out:
 * - `free`: by name from the coordinator's register;
 * - `school`: by name, but then not together with a narrow group;
 * - `large`: by name when the register says it is large enough;
 * - `typeOnly`: never by name.
 */
export type Naming = 'free' | 'school' | 'large' | 'typeOnly';
export type PlaceEntry = CodeEntry & {
  readonly naming: Naming;
  /** May be named even in a municipality below 3 000 residents. */
  readonly namedInVerySmall?: true;
};

const groups = {
  public: 'Allmänna platser',
  youth: 'Skola och fritid',
  housing: 'Boende',
  premises: 'Lokaler',
  sensitive: 'Känsliga platser – anges bara som typ',
  digital: 'Digitalt',
};

// Homes for protected persons have no code: they are never mentioned.
const codes = {
  centre: { label: 'Centrum eller torg', group: 'public', naming: 'free', namedInVerySmall: true },
  shoppingCentre: { label: 'Köpcentrum', group: 'public', naming: 'free' },
  park: { label: 'Park eller grönområde', group: 'public', naming: 'free' },
  playground: { label: 'Lekplats', group: 'public', naming: 'free' },
  path: { label: 'Gång- och cykelstråk eller tunnel', group: 'public', naming: 'free' },
  parking: { label: 'Parkering eller garage (allmänt)', group: 'public', naming: 'free' },
  station: { label: 'Busstation eller station', group: 'public', naming: 'free' },
  sportsGround: {
    label: 'Idrottsanläggning eller badhus',
    group: 'public',
    naming: 'free',
    namedInVerySmall: true,
  },
  library: { label: 'Bibliotek eller kulturhus', group: 'public', naming: 'free' },
  bathingPlace: { label: 'Badplats', group: 'public', naming: 'free' },
  eventVenue: { label: 'Evenemangsplats', group: 'public', naming: 'free' },
  school: { label: 'Skola', group: 'youth', naming: 'school', namedInVerySmall: true },
  youthCentre: { label: 'Fritidsgård eller mötesplats', group: 'youth', naming: 'school' },
  housingArea: { label: 'Bostadsområde eller kvarter', group: 'housing', naming: 'large' },
  stairwell: { label: 'Trapphus', group: 'housing', naming: 'typeOnly' },
  basement: { label: 'Källare eller förråd', group: 'housing', naming: 'typeOnly' },
  laundry: { label: 'Tvättstuga', group: 'housing', naming: 'typeOnly' },
  wasteRoom: { label: 'Soprum', group: 'housing', naming: 'typeOnly' },
  shop: { label: 'Butik, restaurang eller kiosk', group: 'premises', naming: 'typeOnly' },
  associationPremises: { label: 'Föreningslokal', group: 'premises', naming: 'typeOnly' },
  worshipPremises: { label: 'Religiös lokal', group: 'sensitive', naming: 'typeOnly', minLevel: 'district' },
  asylumHousing: { label: 'Asylboende', group: 'sensitive', naming: 'typeOnly', minLevel: 'district' },
  careHome: {
    label: 'HVB, SiS- eller LSS-boende',
    group: 'sensitive',
    naming: 'typeOnly',
    minLevel: 'district',
  },
  preschool: { label: 'Förskola', group: 'sensitive', naming: 'typeOnly', minLevel: 'district' },
  privateHome: { label: 'Enskild bostad', group: 'sensitive', naming: 'typeOnly', minLevel: 'district' },
  clinic: { label: 'Vårdmottagning', group: 'sensitive', naming: 'typeOnly', minLevel: 'district' },
  socialMedia: {
    label: 'Sociala medier',
    group: 'digital',
    naming: 'typeOnly',
    help: 'Ange bara att det sker där. Aldrig konton eller länkar.',
  },
  gaming: { label: 'Spel och chattar', group: 'digital', naming: 'typeOnly' },
} as const satisfies Record<string, PlaceEntry>;

export type PlaceType = keyof typeof codes;

/** Types of places and how they may be named. */
export const placeTypes = defineCodeList<PlaceType, PlaceEntry>('placeType', codes, groups);
