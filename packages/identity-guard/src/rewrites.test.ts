import { describe, expect, it } from 'vitest';
import { blindIdentifying, identifying } from '../corpus/corpus.ts';
import { guardMessages } from './messages.ts';
import { rewriteOf } from './rewrites.ts';
import { rules } from './rules/rules.ts';
import { screen } from './screen.ts';

/** The text after the first offered rewrite. */
function rewritten(text: string): string {
  for (const finding of screen(text)) {
    const rewrite = rewriteOf(text, finding);
    if (rewrite !== undefined)
      return text.slice(0, rewrite.start) + rewrite.replacement + text.slice(rewrite.end);
  }
  return text;
}

describe('rewrites', () => {
  it.each([
    ['En 14-årig pojke på A-skolan har rekryterats.', 'Yngre tonåringar på A-skolan har rekryterats.'],
    ['Numret 070-174 06 05 används.', 'Numret används.'],
    ['Här hämtar två syskon narkotika i trapphuset.', 'Här hämtar en mindre grupp narkotika i trapphuset.'],
    ['Hans lillebror har börjat sälja.', 'Unga och vuxna i området har börjat sälja.'],
  ])('%s', (text, expected) => {
    expect(rewritten(text)).toBe(expected);
  });

  it.each([
    // share
    ['Tre av fyra i gruppen har återfallit i brott.', 'En del av gruppen har återfallit i brott.'],
    ['75 % av ungdomarna i insatsgruppen (fyra) har återfallit.', 'En del av gruppen har återfallit.'],
    ['Av sju deltagare har sex fått jobb.', 'I gruppen har enstaka fått jobb.'],
    ['Av de fem i kärnan är tre placerade.', 'I gruppen är enstaka placerade.'],
    ['Halva gruppen (två av fyra) har missbruksproblem.', 'Halva gruppen har missbruksproblem.'],
    [
      'Mer än hälften av de sju hushållen i huset är dömda för något.',
      'En del av gruppen i huset är dömda för något.',
    ],
    ['75 % av de fyra i SIG har återfallit.', 'En del av gruppen i SIG har återfallit.'],
    ['Andelen återfall är 50 procent (två av fyra).', 'Det rör sig om en mindre grupp.'],
    // change
    ['Gruppen har minskat från åtta till sju sedan sist.', 'Gruppen har minskat något sedan sist.'],
    ['Det är nu en person färre i gruppen än förra veckan.', 'Gruppens storlek är ungefär oförändrad.'],
    [
      'Läget är lugnt. Gruppen var fem men är nu fyra.',
      'Läget är lugnt. Gruppens storlek är ungefär oförändrad.',
    ],
    // two-counts
    ['I maj hade vi nio ungdomar i insatsen, i juni åtta.', 'Gruppens storlek är ungefär oförändrad.'],
    // insider
    ['Samma familj har anmälts igen.', 'Familjer i området har anmälts igen.'],
    ['Samma två bröder ligger bakom stölderna.', 'En mindre grupp ligger bakom stölderna.'],
    ['Ni vet vem som ligger bakom.', 'Det finns personer som ligger bakom.'],
    ['Alla vet vilken familj det gäller.', 'Företeelsen är känd i samverkan.'],
    ['Alla här förstår vem det handlar om.', 'Alla här förstår vilka grupper det rör.'],
    ['Trion som syns vid torget stör.', 'En mindre grupp som syns vid torget stör.'],
    ['Den misstänkte hördes.', 'Personer i området hördes.'],
    ['Den som styr gruppen syns ofta.', 'De som styr gruppen syns ofta.'],
    ['Vi har en elev på skolan som är utredd.', 'Vi har unga på skolan som är utredda.'],
    // unique
    [
      'En av våra tre vikarier delar ut klistermärken.',
      'Företrädare för verksamheter delar ut klistermärken.',
    ],
  ])('of a whole turn pass the guard: %s', (text, expected) => {
    const after = rewritten(text);
    expect(after).toBe(expected);
    expect(screen(after, { field: 'activity.description' }).map(({ rule }) => rule)).toEqual([]);
  });

  it('are there for every combination and every count of few, and hold nothing back', {
    timeout: 60_000,
  }, () => {
    for (const { text } of [...identifying, ...blindIdentifying]) {
      for (const finding of screen(text)) {
        if (finding.kind !== 'combination' && finding.kind !== 'number') continue;
        const rewrite = rewriteOf(text, finding);
        expect(rewrite, `${finding.rule}: ${text}`).toBeDefined();
        if (/share|change|two-counts|insider/.test(finding.rule))
          expect(screen(rewrite?.replacement ?? ''), `${finding.rule}: ${text}`).toEqual([]);
      }
    }
  });

  it('stand in the catalogue, like every message', () => {
    for (const rule of rules) {
      expect(guardMessages[`${rule.id}.reason`]).toBe(rule.reason);
      expect(guardMessages[`${rule.id}.advice`]).toBe(rule.advice);
    }
    for (const finding of screen('En 14-årig pojke på Storgatan 12 har rekryterats.')) {
      expect(guardMessages[finding.reason]).toBeDefined();
      if (finding.rewrite !== undefined) expect(guardMessages[finding.rewrite]).toBeDefined();
    }
  });
});
