import '@fontsource-variable/source-sans-3/index.css';
import './theme/tokens.css';
import './theme/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { I18nProvider, RouterProvider as LinkProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/queries.ts';
import { reloadForNewVersion } from './new-version.ts';
import { createAppRouter } from './router.tsx';
import { Announcer } from './ui/announcer.tsx';

reloadForNewVersion();
const queries = createQueryClient();
const router = createAppRouter(queries);
const container = document.getElementById('app');
if (!container) throw new Error('index.html has no element with the id app');

createRoot(container).render(
  <StrictMode>
    <I18nProvider locale="sv-SE">
      <LinkProvider navigate={(href) => router.history.push(href)}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
          <Announcer />
        </QueryClientProvider>
      </LinkProvider>
    </I18nProvider>
  </StrictMode>,
);
