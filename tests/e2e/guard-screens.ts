import type { Page } from 'playwright-core';
import type { ResponseOf } from '../../packages/http-api/src/index.ts';
import type { Screen } from './screen.ts';

/** Five months of several rules, as a municipality has them after a while. */
const counts: ResponseOf<'countRefusals'> = {
  counts: ['2026-10', '2026-09', '2026-08', '2026-06', '2025-12'].flatMap((month, index) =>
    ['name', 'personal-number', 'telephone', 'street-address', 'registration-plate'].map((rule, nth) => ({
      month,
      rule,
      count: 1 + ((index * 7 + nth * 3) % 11) * (nth === 0 ? 120 : 1),
    })),
  ),
};

const report = {
  pictureId: 'abcdefghijkmnpqr',
  pictureTitle: 'Trygghet kring centrum och stationen under höst och vinter',
  section: 'overview',
  row: null,
  field: 'description',
  reportedByActorId: 'abcdefghijkmnpqs',
} as const;
const reports: ResponseOf<'listDisclosures'> = {
  disclosures: [
    {
      ...report,
      id: 'abcdefghijkmnpqt',
      state: 'hidden',
      reportedAt: '2026-10-14T07:12:00.000Z',
      decidedAt: null,
    },
    {
      ...report,
      id: 'abcdefghijkmnpqu',
      section: 'problem',
      row: 'abcdefghijkmnpqx',
      state: 'purged',
      reportedAt: '2026-09-02T14:40:00.000Z',
      decidedAt: '2026-09-03T06:05:00.000Z',
    },
    {
      ...report,
      id: 'abcdefghijkmnpqv',
      state: 'restored',
      reportedAt: '2026-08-20T09:00:00.000Z',
      decidedAt: '2026-08-20T11:30:00.000Z',
    },
  ],
};

/** What stands on these pages depends on what others have done: their answers are given here, so that both states are seen. */
async function answered(page: Page, path: string, body: unknown): Promise<void> {
  await page.unroute(`**${path}`);
  await page.route(`**${path}`, (route) => route.fulfill({ json: body }));
}

async function openRefusals(page: Page, body: ResponseOf<'countRefusals'>): Promise<void> {
  await answered(page, '/api/guard/refusals', body);
  await page.goto('/stoppat');
}

async function openReports(page: Page, body: ResponseOf<'listDisclosures'>, path = ''): Promise<void> {
  await answered(page, '/api/disclosures', body);
  await page.goto(`/rojanden${path}`);
}

/** The pages about the identity guard, empty and filled. */
export const guardScreens: readonly Screen[] = [
  {
    name: 'refusals-empty',
    signedIn: true,
    async open(page) {
      await openRefusals(page, { counts: [] });
      await page.getByText('Inget har stoppats än').waitFor();
    },
  },
  {
    name: 'refusals-filled',
    signedIn: true,
    async open(page) {
      await openRefusals(page, counts);
      await page.getByRole('rowheader', { name: /^Personnummer/ }).waitFor();
    },
  },
  {
    name: 'disclosures-empty',
    signedIn: true,
    async open(page) {
      await openReports(page, { disclosures: [] });
      await page.getByText('Inga röjanden är rapporterade').waitFor();
    },
  },
  {
    name: 'disclosures-filled',
    signedIn: true,
    async open(page) {
      await openReports(page, reports);
      await page.getByText('Borttaget för gott', { exact: true }).waitFor();
    },
  },
  {
    name: 'disclosure-note',
    signedIn: true,
    async open(page) {
      await openReports(page, reports, `/${reports.disclosures[1]?.id}/notering`);
      await page.getByRole('heading', { name: 'Incidentnotering', level: 1 }).waitFor();
    },
  },
  {
    name: 'guard-help',
    signedIn: true,
    async open(page) {
      await page.goto('/hjalp/granskning');
      await page.getByRole('heading', { name: 'Reglerna', exact: true }).waitFor();
    },
  },
];
