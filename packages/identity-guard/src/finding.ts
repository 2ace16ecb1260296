/** What the guard hands out and what it needs to know. No type in this file can hold a piece of the judged text. */

/**
 * `hold`: never shared as it stands. `ask`: held until someone says what the word is. `advise`: shared, with advice.
 */
export type Strength = 'hold' | 'ask' | 'advise';

export type FindingKind = 'identifier' | 'name' | 'combination' | 'number' | 'input';

/** The geographic levels of a picture: kommun, stadsområde, stadsdel, bostadsområde. */
export type AreaLevel = 'municipality' | 'cityDistrict' | 'district' | 'neighbourhood';

/** A place in the text where something points out a person. Offsets are UTF-16 offsets into the text given. */
export type Finding = {
  readonly rule: string;
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
  readonly strength: Strength;
  /** Message id: why it cannot be shared, in one sentence. */
  readonly reason: string;
  /** Message id: what to write instead. */
  readonly suggestion: string;
  /** Message id of a ready replacement for the span, at group level, where a rule knows one. */
  readonly rewrite?: string;
};

export type RegisterKind = 'place' | 'organisation' | 'term';

/** One known word or phrase that is not a person. */
export type RegisterEntry = { readonly name: string; readonly kind: RegisterKind };

/** Looks up lower-case phrases; see `createRegister`. */
export type Register = {
  /** Longest entry that starts with this first word (lower case) is at most this many words; 0 = none. */
  longest(firstWord: string): number;
  /** The kind of this lower-case phrase, words separated by one space. */
  kindOf(phrase: string): RegisterKind | undefined;
};

export type ScreenContext = {
  /** Field path of the narrative, such as `problem.description`; affected groups and activities are judged harder. */
  readonly field?: string;
  readonly level?: AreaLevel;
  /** Inhabitants of the area; small areas are judged harder. */
  readonly population?: number;
  /** The municipality's own register on top of the shipped one. */
  readonly register?: Register;
};
