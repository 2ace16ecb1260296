import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actors, areas, municipality, places } from '../demo/municipality.ts';
import { readSetupFile } from './setup-file.ts';

const area = { name: 'Hela', level: 'municipality', population: 12_000 };
const empty = { municipality: { name: 'Prov', population: 12_000 }, areas: [area], actors: [], accounts: [] };

const problemsOf = (value: unknown) => {
  const read = readSetupFile(JSON.stringify(value));
  return read.ok ? [] : read.problems.map(({ path }) => path);
};

describe('a set-up file', () => {
  it('looks as the README shows it', () => {
    const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');
    const example = /```json\n([^`]+)```/.exec(readme)?.[1] ?? '';
    expect(readSetupFile(example)).toMatchObject({ ok: true, file: { areas: [{}, {}] } });
  });

  it('may leave out the places', () => {
    expect(readSetupFile(JSON.stringify(empty))).toMatchObject({ ok: true, file: { places: [] } });
  });

  it('is refused with every place that is wrong, and never repeats what stood there', () => {
    const wrong = {
      ...empty,
      contact: 'Hemlig',
      areas: [area, { name: 'Liten', level: 'neighbourhood', parent: 'Hela', population: 40 }],
      actors: [{ name: 'Hemlig', type: 'Hemlig', isAuthority: true }],
      accounts: [{ email: 'Hemlig', actor: 'X', function: 'unitManager', role: 'coordinator' }],
    };
    expect(problemsOf(wrong).sort()).toEqual([
      '',
      'accounts[0].email',
      'actors[0].type',
      'areas[1].population',
    ]);
    expect(JSON.stringify(readSetupFile(JSON.stringify(wrong)))).not.toContain('Hemlig');
  });

  it('is refused when a name points out a person, or holds a number of one', () => {
    const place = { type: 'park', area: 'Hela' };
    const named = {
      ...empty,
      actors: [
        { name: 'Fritidsförvaltningen', type: 'leisure', isAuthority: true },
        { name: 'Anna Svensson', type: 'leisure', isAuthority: true },
      ],
      places: [
        { name: 'Kvarnbacksparken', ...place },
        { name: 'Parken 850709-9805', ...place },
      ],
    };
    expect(problemsOf(named)).toEqual(['actors[1].name', 'places[1].name']);
  });

  it('may have every name of the demo', () => {
    const file = {
      municipality,
      areas: Object.values(areas).map(({ parent, ...area }) =>
        parent === null ? area : { ...area, parent: areas[parent].name },
      ),
      actors: Object.values(actors),
      places: Object.values(places).map((one) => ({ ...one, area: areas[one.area].name })),
      accounts: [],
    };
    expect(problemsOf(file)).toEqual([]);
  });

  it('says which area lacks a parent', () => {
    expect(problemsOf({ ...empty, areas: [area, { ...area, level: 'district', name: 'Del' }] })).toEqual([
      'areas[1].parent',
    ]);
  });

  it('says when the text is no JSON', () => {
    expect(readSetupFile('{')).toEqual({ ok: false, problems: [{ path: '', text: 'är inte JSON' }] });
  });
});
