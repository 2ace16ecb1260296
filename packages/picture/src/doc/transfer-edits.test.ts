import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seededRandom, testContext, testPlaces } from '../testing/context.ts';
import { copyOf, exchange, newPicture } from '../testing/filled.ts';
import { randomEdit } from '../testing/random-edit.ts';
import { addRow, deleteRow, moveRow, setValue, toggleValue } from './edits.ts';
import { readPicture } from './read-picture.ts';
import { peekField, peekRow, rowIds, textOf } from './rows.ts';
import { transferEdits } from './transfer-edits.ts';

const context = testContext();
const id = 'zzzzzzzzzzzzzzzz';
const random = seededRandom(8);

function pathsOf(doc: Y.Doc): string[] {
  const reading = readPicture(doc, context);
  return reading.ok ? [] : reading.violations.map(({ path }) => path);
}

describe('taking valid work over after a refusal', () => {
  it('carries over rows, values, ticks, texts, moves and deletions', () => {
    const { doc, add } = newPicture();
    const [a, b, c] = [add('problem', { description: 'Klotter ökar.' }), add('problem'), add('problem')];
    const cause = add('cause', { problems: [a, b] });
    const [mine, fresh] = [copyOf(doc, 31), copyOf(doc, 32)];
    addRow(mine, 'activity', { text: 'Vandring.', subGoals: [] }, { id, random });
    setValue(mine, 'followUpPlan', id, 'actorFunction', 'coordinator');
    setValue(mine, 'problem', a, 'extent', 'often');
    toggleValue(mine, 'problem', a, 'categories', 'graffiti', true);
    textOf(mine, 'problem', a, 'description')?.insert(8, 'har ');
    textOf(mine, 'overview', null, 'description')?.insert(0, 'Läget.');
    moveRow(mine, 'problem', c, null, random);
    deleteRow(mine, 'problem', b);

    expect(transferEdits(mine, fresh, [])).toEqual([]);
    expect(readPicture(fresh, context)).toEqual(readPicture(mine, context));
    expect(readPicture(fresh, context).ok).toBe(true);
    expect(rowIds(fresh, 'problem')).toEqual([c, a]);
    expect(peekField(fresh, 'cause', cause, 'problems')).toEqual([a]);
    expect(peekRow(fresh, 'followUpPlan', id)).toMatchObject({ actorFunction: 'coordinator' });
  });

  it('writes nothing when there is nothing to carry over', () => {
    const { doc, add } = newPicture();
    add('activity', { text: 'Vandring.' });
    const [mine, fresh] = [copyOf(doc, 31), copyOf(doc, 32)];
    let updates = 0;
    fresh.on('update', () => updates++);
    transferEdits(mine, fresh, []);
    expect(updates).toBe(0);
  });

  it('changes a text by the smallest replacement, so that others keep their places in it', () => {
    const { doc, add } = newPicture();
    const problem = add('problem', { description: 'Klotter 😀 i centrum.' });
    const [mine, fresh] = [copyOf(doc, 31), copyOf(doc, 32)];
    const text = textOf(mine, 'problem', problem, 'description');
    text?.delete(8, 2);
    text?.insert(8, '😃');
    const events: unknown[] = [];
    textOf(fresh, 'problem', problem, 'description')?.observe((event) => events.push(event.delta));
    transferEdits(mine, fresh, []);
    expect(peekField(fresh, 'problem', problem, 'description')).toBe('Klotter 😃 i centrum.');
    expect(events).toEqual([[{ retain: 8 }, { delete: 2 }, { insert: '😃' }]]);
  });

  it('leaves refused fields alone and hands their texts back', () => {
    const { doc, add } = newPicture();
    const problem = add('problem', { description: 'Klotter.' });
    const [mine, fresh] = [copyOf(doc, 31), copyOf(doc, 32)];
    textOf(mine, 'problem', problem, 'description')?.insert(0, '\u0007');
    setValue(mine, 'problem', problem, 'extent', 'often');
    toggleValue(mine, 'problem', problem, 'categories', 'intimateViolence', true);
    const handedBack = transferEdits(mine, fresh, pathsOf(mine));
    expect(handedBack).toEqual([{ path: `problem/${problem}/description`, text: '\u0007Klotter.' }]);
    expect(peekRow(fresh, 'problem', problem)).toMatchObject({
      description: 'Klotter.',
      extent: 'often',
      categories: [],
    });
    expect(pathsOf(fresh)).toEqual([]);
  });

  it('hands back the texts of a refused row', () => {
    const { doc } = newPicture();
    const [mine, fresh] = [copyOf(doc, 31), copyOf(doc, 32)];
    addRow(mine, 'activity', { text: 'Vandring.' }, { id, random });
    textOf(mine, 'followUpPlan', id, 'how')?.insert(0, 'Vi räknar.');
    expect(transferEdits(mine, fresh, [`activity/${id}`])).toEqual([
      { path: `activity/${id}/text`, text: 'Vandring.' },
      { path: `followUpPlan/${id}/how`, text: 'Vi räknar.' },
    ]);
    expect(rowIds(fresh, 'activity')).toEqual([]);
  });

  it('never carries over what nobody declared', () => {
    const { doc, add } = newPicture();
    const problem = add('problem');
    const [mine, fresh] = [copyOf(doc, 31), copyOf(doc, 32)];
    const row = mine.getMap('problem').get(problem) as Y.Map<unknown>;
    row.set('secret', 'Anna');
    row.set('extent', 'Anna');
    (row.get('categories') as Y.Map<unknown>).set('Anna', true);
    mine.getMap('secrets').set('a', 'Anna');
    mine.getMap('problem').set('Anna', new Y.Map());
    transferEdits(mine, fresh, []);
    expect(pathsOf(fresh)).toEqual([]);
    expect(JSON.stringify(fresh.toJSON())).not.toContain('Anna');
  });

  it('keeps a row, and what belongs to it, when its deletion was refused for a new reference to it', () => {
    const { doc, add } = newPicture();
    const goal = add('overallGoal', { text: 'Trygg plats.' });
    const old = add('subGoal', { overallGoal: goal, text: 'Klottret tas bort.' });
    const activity = add('activity', { subGoals: [old] });
    const [mine, server] = [copyOf(doc, 31), copyOf(doc, 32)];
    // Somebody else added a part goal while I deleted the goal.
    addRow(server, 'subGoal', { overallGoal: goal }, { id, random });
    deleteRow(mine, 'overallGoal', goal);
    setValue(mine, 'activity', activity, 'status', 'ongoing');
    const scratch = copyOf(server, 33);
    exchange(mine, scratch);
    const refused = pathsOf(scratch);
    expect(refused.sort()).toEqual([`overallGoal/${goal}`, `subGoal/${id}/overallGoal`]);
    transferEdits(mine, server, refused);
    expect(pathsOf(server)).toEqual([]);
    expect(rowIds(server, 'overallGoal')).toEqual([goal]);
    expect(rowIds(server, 'subGoal')).toEqual([old, id]);
    expect(peekField(server, 'activity', activity, 'subGoals')).toEqual([old]);
    expect(peekField(server, 'activity', activity, 'status')).toBe('ongoing');
  });

  it('undoes the whole combination that a rule refused, and nothing else', () => {
    const { doc, add } = newPicture();
    const problem = add('problem', { timePatterns: ['evening'] });
    const group = add('affectedGroup', {
      problem,
      relation: 'performs',
      ageBands: ['youngerTeens'],
      gender: 'men',
    });
    const [mine, server] = [copyOf(doc, 31), copyOf(doc, 32)];
    toggleValue(mine, 'problem', problem, 'places', testPlaces.centre, true);
    setValue(mine, 'affectedGroup', group, 'sizeBand', 'from10to19');
    transferEdits(mine, server, pathsOf(mine));
    expect(pathsOf(server)).toEqual([]);
    expect(peekField(server, 'problem', problem, 'places')).toEqual([]);
    expect(peekField(server, 'affectedGroup', group, 'sizeBand')).toBe('from10to19');
  });

  it('ends with a valid picture, whatever two people did apart', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        const { doc } = newPicture();
        for (let i = 0; i < 40; i++) randomEdit(doc, random);
        const [mine, server] = [copyOf(doc, 31), copyOf(doc, 32)];
        for (let i = 0; i < 30; i++) randomEdit(random() < 0.5 ? mine : server, random);
        const others = copyOf(server, 33);
        // My document receives what others did, as it would over the wire, and still holds my own edits.
        Y.applyUpdate(mine, Y.encodeStateAsUpdate(others));
        let current = mine;
        for (let round = 0; ; round++) {
          const refused = pathsOf(current);
          if (refused.length === 0) break;
          expect(round).toBeLessThan(4);
          const fresh = copyOf(others, 40 + round);
          transferEdits(current, fresh, refused);
          current = fresh;
        }
        expect(pathsOf(current)).toEqual([]);
        const again = copyOf(current, 60);
        expect(transferEdits(current, again, [])).toEqual([]);
        expect(readPicture(again, context)).toEqual(readPicture(current, context));
      }),
      { numRuns: 60 },
    );
  });
});
