import { createMemoryHistory } from '@tanstack/react-router';
import { describe, expect, it } from 'vitest';
import { createQueryClient } from './api/queries.ts';
import { noFilters } from './pages/picture-filters.ts';
import { paths, safeReturnTo } from './paths.ts';
import { createAppRouter } from './router.tsx';

const id = 'bcdfghjkmnpqrstv';

/** Every address with the route that must answer it. A new path without a line here does not compile. */
const addresses: Readonly<Record<keyof typeof paths, readonly [address: string, route: string]>> = {
  pictures: [paths.pictures({ ...noFilters, order: 'area', overdueOnly: true }), '/'],
  newPicture: [paths.newPicture(), '/ny'],
  picture: [paths.picture(id), '/lagesbild/$id'],
  print: [paths.print(id), '/lagesbild/$id/utskrift'],
  words: [paths.words({ state: 'waiting', kind: 'place', actor: id }), '/ordregister'],
  guardHelp: [paths.guardHelp(), '/hjalp/granskning'],
  disclosures: [paths.disclosures(), '/rojanden'],
  disclosureNote: [paths.disclosureNote(id), '/rojanden/$id/notering'],
  refusals: [paths.refusals(), '/stoppat'],
  signIn: [paths.signIn('/ny'), '/logga-in'],
};

describe('paths', () => {
  for (const [name, [address, route]] of Object.entries(addresses)) {
    it(`${name}: ${address} is answered by a route`, () => {
      const history = createMemoryHistory({ initialEntries: [address] });
      const router = createAppRouter(createQueryClient());
      router.update({ ...router.options, history });
      const last = router.matchRoutes(router.parseLocation(history.location)).at(-1);
      expect(last?.fullPath).toBe(route);
    });
  }

  it('write the filters in the address', () => {
    expect(paths.pictures({ ...noFilters, order: 'area', overdueOnly: true })).toBe(
      '/?ordning=omrade&forsenat=ja',
    );
    expect(paths.pictures(noFilters)).toBe('/');
  });
});

describe('the address to return to after sign-in', () => {
  it('is one of ours', () => {
    expect(safeReturnTo(`/lagesbild/${id}?x=1`)).toBe(`/lagesbild/${id}?x=1`);
  });

  it('is never another site, nor sign-in itself', () => {
    for (const candidate of [
      undefined,
      '',
      'https://exempel.se',
      '//exempel.se',
      '/\\exempel.se',
      '/\t/exempel.se',
      '/logga-in?tillbaka=/ny',
    ]) {
      expect(safeReturnTo(candidate)).toBe('/');
    }
  });
});
