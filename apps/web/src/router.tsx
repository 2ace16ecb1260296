import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { lazy } from 'react';
import { sessionQuery } from './api/queries.ts';
import { Fault, FaultPage } from './pages/fault.tsx';
import { Frame } from './pages/frame.tsx';
import { NotFound } from './pages/not-found.tsx';
import { type PictureFilters, readFilters } from './pages/picture-filters.ts';
import { SignedIn } from './pages/signed-in.tsx';
import { readWordFilters, type WordFilters } from './pages/word-filters.ts';
import { paths, safeReturnTo } from './paths.ts';
import {
  type ActivitySearch,
  readArrangement,
  writeArrangement,
} from './picture/activities/activity-search.ts';
import { Loading } from './ui/progress.tsx';

/** The whole product on one page: which address shows which screen, and what each asks for. */

type Context = { readonly queries: QueryClient };

const rootRoute = createRootRouteWithContext<Context>()({
  component: Outlet,
  errorComponent: FaultPage,
  notFoundComponent: () => (
    <Frame>
      <NotFound />
    </Frame>
  ),
});

const SignInPage = lazy(async () => ({ default: (await import('./pages/sign-in.tsx')).SignInPage }));
const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/logga-in',
  errorComponent: FaultPage,
  validateSearch: (search: Record<string, unknown>): { tillbaka?: string } =>
    typeof search.tillbaka === 'string' ? { tillbaka: search.tillbaka } : {},
  beforeLoad: async ({ context, search }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (session) throw redirect({ to: safeReturnTo(search.tillbaka) });
  },
  component: function SignInRoute() {
    return <SignInPage returnTo={signInRoute.useSearch().tillbaka} />;
  },
});

/** Everything below needs someone signed in, and comes back after sign-in. */
const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  component: SignedIn,
  errorComponent: FaultPage,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: paths.signIn(location.href) });
  },
});

const PicturesPage = lazy(async () => ({ default: (await import('./pages/pictures.tsx')).PicturesPage }));
const picturesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  validateSearch: (search: Record<string, unknown>) => search as Record<string, string>,
  component: function PicturesRoute() {
    const navigate = picturesRoute.useNavigate();
    const filters = readFilters(picturesRoute.useSearch());
    // Choosing is not a step to go back through: "Bakåt" leaves the list.
    const change = (next: PictureFilters) => void navigate({ href: paths.pictures(next), replace: true });
    return <PicturesPage filters={filters} onFilter={change} />;
  },
});

const NewPicturePage = lazy(async () => ({
  default: (await import('./pages/new-picture.tsx')).NewPicturePage,
}));
const newPictureRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ny',
  component: () => <NewPicturePage />,
});

const PicturePage = lazy(async () => ({ default: (await import('./pages/picture.tsx')).PicturePage }));
const pictureRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/lagesbild/$id',
  validateSearch: (search: Record<string, unknown>): ActivitySearch =>
    writeArrangement(readArrangement(search)),
  component: function PictureRoute() {
    const { id } = pictureRoute.useParams();
    return <PicturePage key={id} id={id} />;
  },
});

const PrintPage = lazy(async () => ({ default: (await import('./pages/print.tsx')).PrintPage }));
const printRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/lagesbild/$id/utskrift',
  component: function PrintRoute() {
    const { id } = printRoute.useParams();
    return <PrintPage key={id} id={id} />;
  },
});

const WordsPage = lazy(async () => ({ default: (await import('./pages/words.tsx')).WordsPage }));
const wordsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ordregister',
  validateSearch: (search: Record<string, unknown>) => search as Record<string, string>,
  component: function WordsRoute() {
    const navigate = wordsRoute.useNavigate();
    const filters = readWordFilters(wordsRoute.useSearch());
    const change = (next: WordFilters) => void navigate({ href: paths.words(next), replace: true });
    return <WordsPage filters={filters} onFilter={change} />;
  },
});

const DisclosuresPage = lazy(async () => ({
  default: (await import('./pages/disclosures.tsx')).DisclosuresPage,
}));
const disclosuresRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rojanden',
  component: () => <DisclosuresPage />,
});

const DisclosureNotePage = lazy(async () => ({
  default: (await import('./pages/disclosure-note.tsx')).DisclosureNotePage,
}));
const disclosureNoteRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rojanden/$id/notering',
  component: function DisclosureNoteRoute() {
    const { id } = disclosureNoteRoute.useParams();
    return <DisclosureNotePage key={id} id={id} />;
  },
});

const RefusalsPage = lazy(async () => ({ default: (await import('./pages/refusals.tsx')).RefusalsPage }));
const refusalsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/stoppat',
  component: () => <RefusalsPage />,
});

const GuardHelpPage = lazy(async () => ({ default: (await import('./pages/guard-help.tsx')).GuardHelpPage }));
const guardHelpRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/hjalp/granskning',
  component: () => <GuardHelpPage />,
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  signedInRoute.addChildren([
    picturesRoute,
    newPictureRoute,
    pictureRoute,
    printRoute,
    wordsRoute,
    disclosuresRoute,
    disclosureNoteRoute,
    refusalsRoute,
    guardHelpRoute,
  ]),
]);

/** The router over one cache of fetched data. */
export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPendingComponent: () => <Loading />,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: Fault,
    scrollRestoration: true,
    // Addresses hold plain Swedish words, not JSON.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const text = new URLSearchParams(search as Record<string, string>).toString();
      return text === '' ? '' : `?${text}`;
    },
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
