import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import type { AppDeps } from './app-deps.ts';
import { createRefusalRecord } from './guard/refusal-record.ts';
import { createMeter } from './meter.ts';
import { apiDocsPlugin } from './plugins/api-docs.ts';
import { answerUnroutable, errorPlugin } from './plugins/errors.ts';
import { metricsPlugin } from './plugins/metrics.ts';
import { rateLimitPlugin } from './plugins/rate-limit.ts';
import { requestLogPlugin } from './plugins/request-log.ts';
import { sameOriginPlugin } from './plugins/same-origin.ts';
import { securityHeadersPlugin } from './plugins/security-headers.ts';
import { sessionPlugin } from './plugins/session.ts';
import { sessionCleaningPlugin } from './plugins/session-cleaning.ts';
import { webAppPlugin } from './plugins/web-app.ts';
import { wordLapsePlugin } from './plugins/word-lapse.ts';
import { faultOf } from './rooms/fault.ts';
import { disclosureRoutes } from './routes/disclosures.ts';
import { guardRoutes } from './routes/guard.ts';
import { healthRoutes } from './routes/health.ts';
import { contractValidator } from './routes/implement.ts';
import { pictureRoutes } from './routes/pictures.ts';
import { registerRoutes } from './routes/register.ts';
import { sessionRoutes } from './routes/session.ts';
import { syncRoutes } from './routes/sync.ts';
import { wordRoutes } from './routes/words.ts';
import { insertRefusals } from './store/guard-refusals.ts';
import { createStorageWatch } from './store/storage-watch.ts';
import { createWordRegisters } from './store/word-registers.ts';

export type BuildOptions = Omit<AppDeps, 'log' | 'meter' | 'storage' | 'words' | 'refusals'> & {
  /** Free bytes on the disk of the program's own database; absent when the database is elsewhere. */
  readonly freeBytes?: () => number;
  /** Where log lines go; standard output when absent. */
  readonly logStream?: { write(line: string): void };
};

const LONGEST_BODY_BYTES = 64 * 1024;

/** Builds the server. Tests and production get the same one; only what comes in by `options` differs. */
export async function buildApp(options: BuildOptions): Promise<FastifyInstance> {
  const { logStream, freeBytes, ...given } = options;
  const { config } = given;
  const app = Fastify({
    logger: loggerOptions(config.logLevel, logStream),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
    bodyLimit: LONGEST_BODY_BYTES,
    forceCloseConnections: true,
    frameworkErrors: answerUnroutable,
  });
  const meter = createMeter();
  const storage = createStorageWatch(freeBytes ?? null, () => given.clock().getTime());
  meter.watchStorage(storage.isFull);
  app.addHook('onClose', async () => meter.stop());
  const refusals = createRefusalRecord({
    insert: (batch) => insertRefusals(given.database, batch),
    clock: given.clock,
    dropped: meter.unrecorded,
    logger: app.log,
  });
  app.addHook('onClose', () => refusals.settled());
  const deps: AppDeps = {
    ...given,
    log: app.log,
    meter,
    storage,
    words: createWordRegisters(given.database),
    refusals,
  };

  app.setValidatorCompiler(contractValidator);
  app.setSerializerCompiler(serializerCompiler);
  app.removeContentTypeParser('text/plain');

  await app.register(errorPlugin);
  await app.register(requestLogPlugin);
  await app.register(securityHeadersPlugin, { tls: config.publicOrigin?.startsWith('https:') ?? false });
  await app.register(rateLimitPlugin, { requestsPerMinute: config.requestsPerMinute });
  await app.register(sameOriginPlugin, { publicOrigin: config.publicOrigin });
  await app.register(sessionPlugin, deps);
  await app.register(sessionCleaningPlugin, deps);
  await app.register(wordLapsePlugin, deps);
  await app.register(syncRoutes, deps);
  await app.register(metricsPlugin, deps);
  await app.register(apiDocsPlugin);
  await app.register(webAppPlugin, { folder: deps.webFolder });

  for (const routes of [
    healthRoutes,
    sessionRoutes,
    registerRoutes,
    wordRoutes,
    pictureRoutes,
    disclosureRoutes,
    guardRoutes,
  ])
    routes(app, deps);
  return app;
}

/** Whatever is handed to the log as an error or a request is reduced to what cannot quote anybody. */
function loggerOptions(
  level: string,
  stream: BuildOptions['logStream'],
): Exclude<FastifyServerOptions['logger'], boolean | undefined> {
  return {
    level,
    serializers: {
      err: (error) => {
        const { type, at = '', ...rest } = faultOf(error);
        return { type, message: '', stack: at, ...rest };
      },
      req: (request) => ({ method: request.method }),
      res: (reply) => ({ statusCode: reply.statusCode }),
    },
    ...(stream ? { stream } : {}),
  };
}
