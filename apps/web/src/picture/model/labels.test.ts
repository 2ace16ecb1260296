import { addRow, createPicture } from '@lagesbild/picture';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { numberedName, rowLabel, shortActorName, shorten } from './labels.ts';

describe('labels', () => {
  it('count sub-goals as they stand on the screen, goal by goal', () => {
    const doc = new Y.Doc();
    createPicture(doc);
    let count = 0;
    const random = () => (count++ % 19) / 19;
    const add = (section: 'overallGoal' | 'subGoal', id: string, values: Record<string, string>) => {
      addRow(doc, section, values, { id: id.repeat(16), random });
      return id.repeat(16);
    };
    const first = add('overallGoal', 'b', { text: 'Trygg plats' });
    const second = add('overallGoal', 'c', {});
    const late = add('subGoal', 'd', { overallGoal: second, text: 'Mer ljus' });
    const early = add('subGoal', 'f', { overallGoal: first });
    expect(numberedName(doc, 'subGoal', early)).toBe('Delmål 1');
    expect(rowLabel(doc, 'subGoal', late)).toBe('Delmål 2: Mer ljus');
  });

  it('shorten at a word', () => {
    expect(shorten('Klotter med\nbudskap', 40)).toBe('Klotter med budskap');
    expect(shorten('Klotter med hatiska budskap runt skolan', 30)).toBe('Klotter med hatiska budskap …');
  });

  it('leave out what stands after the comma in an agency name, unless two would be alike', () => {
    const actor = (id: string, name: string) => ({ id, name, type: 'police' as const, isAuthority: true });
    const one = { actors: [actor('a', 'Polisen, lokalpolisområde Älvsala'), actor('b', 'Fritid Älvsala')] };
    expect(shortActorName(one, 'a')).toBe('Polisen');
    const two = { actors: [...one.actors, actor('c', 'Polisen, region Öst')] };
    expect(shortActorName(two, 'a')).toBe('Polisen, lokalpolisområde Älvsala');
  });
});
