/** Reads the sentences with a slot, and what is put there. */
import { readFileSync } from 'node:fs';

type Kind = 'person' | 'thing' | 'place' | 'function';

const rows = readFileSync(new URL('./frames.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [kind, frame = ''] = line.split('\t');
    return { kind: kind as Kind, frame };
  });

const words = (list: string): readonly string[] => list.split(' ');
/** One that a note in small letters begins with is written small as well. */
const filled = (frame: string, word: string): string =>
  frame.replaceAll(
    '{}',
    /^(?:patrull|lugnt|runda|ny runda|\{\} lugnt)/.test(frame) ? word.toLowerCase() : word,
  );

/** Every sentence of one kind with each of the words in its slot. */
export const inFrames = (kind: Kind, fillers: readonly string[]): readonly string[] =>
  rows.filter((row) => row.kind === kind).flatMap(({ frame }) => fillers.map((word) => filled(frame, word)));

/** Persons: given names, surnames, both, and names of which some are on no list. */
export const persons = {
  'given names': words('Ahmed Kevin Fatima Anna Johan Leila Hamza Emma Yusuf Svetlana'),
  surnames: words('Lindqvist Andersson Hosseini Nowak Petrovic Bergman Sjögren Haddad Nguyen Almgren'),
  'full names':
    'Ahmed Karlström,Lisa Ek,Sten Hed,Mohamed Ali,Anna-Karin Berg,Kim Lee,Per Dahl,Maja Skog,Dragan Ilic'.split(
      ',',
    ),
  'rare names': words('Xhevahire Tiblets Roqayeh Nyström Wrede Zoryana Ikechukwu Duško Thuy'),
} as const;

/** Given names, most of which are words as well. */
export const givenNames = words(
  'Hans Per Bo Stig Sten My Tor Liv Björn Maj August Love Tage Vide Alva Kim Saga Elsa Astrid Selma Karin Emil Ida Lina Tove Sofia',
);
export const places = {
  registered: words('Katrineholm Olofström Lindesberg Hallunda Rosengård Sala Lund Vara Vivalla Borensberg'),
  'on no list': words(
    'Ytterhult Nedansjö Björkängen Tallvreten Kvarnlyckan Ekeby Myrviken Fröslunda Stenbäcken Hagaby',
  ),
} as const;
export const functions = words(
  'Rektorn Kuratorn Skolsköterskan Fältaren Socialsekreteraren Handläggaren Enhetschefen Kommunpolisen Områdespolisen Bovärden Vaktmästaren Fritidsledaren Tränaren Butiksägaren Fastighetsägaren Ordningsvakten Väktaren Busschauffören Samordnaren Kommunchefen Boendestödjaren Kommunikatören Säkerhetschefen Bibliotekarien Ordföranden Nattvandraren Läraren Mentorn Arbetsgivaren',
);
