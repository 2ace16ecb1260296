import swagger from '@fastify/swagger';
import { errorCodes } from '@lagesbild/http-api';
import apiReference from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';
import plugin from 'fastify-plugin';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { allowApiPage, createNonce } from './security-headers.ts';

const documentPath = '/api/openapi.json';
const pagePath = '/api/docs';

/** The description of the API, made from the routes themselves, and a page to read it on; nothing comes from outside. */
async function apiDocs(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Lägesbild', version: '1', description: introduction() },
      tags: [
        { name: 'session', description: 'Inloggning' },
        { name: 'pictures', description: 'Lägesbilder' },
        { name: 'register', description: 'Kommunens områden, aktörer och platser' },
        { name: 'guard', description: 'Identitetsskyddet: röjanden och stoppade texter' },
        { name: 'words', description: 'Ordregistret: ord som inte är personer' },
        { name: 'health', description: 'Drift' },
      ],
    },
    transform: jsonSchemaTransform,
  });
  app.get(documentPath, { schema: { hide: true } }, async () => app.swagger());

  // The page is the same for everybody and shows nothing anybody wrote: one nonce for the life of the process will do.
  const nonce = createNonce();
  await app.register(apiReference, {
    routePrefix: pagePath,
    hooks: { onRequest: (_request, reply, done) => done(void allowApiPage(reply, nonce)) },
    configuration: {
      url: documentPath,
      nonce,
      pageTitle: 'Lägesbild – API',
      withDefaultFonts: false,
      hideClientButton: true,
      telemetry: false,
      agent: { disabled: true },
      mcp: { disabled: true },
      showDeveloperTools: 'never',
    },
  });
}

export const apiDocsPlugin = plugin(apiDocs, { name: 'api-docs', dependencies: ['security-headers'] });

function introduction(): string {
  const rows = Object.entries(errorCodes).map(
    ([code, { status, description }]) => `| \`${code}\` | ${status} | ${description} |`,
  );
  return [
    'Allt innehåll i en lägesbild skrivs över WebSocket `/sync/{id}`; här finns det som ligger runt omkring.',
    'Okända fält nekas (400) och tas aldrig bort i tysthet. Varje fel har en kod ur en sluten lista:',
    ['| Kod | Status | Betydelse |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}
