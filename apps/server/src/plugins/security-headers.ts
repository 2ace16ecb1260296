import { randomBytes } from 'node:crypto';
import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';
import plugin from 'fastify-plugin';

const NONCE_BYTES = 16;

/**
 * What every answer tells the browser. Scripts come from our own files only; nothing is loaded from elsewhere, nobody
 * frames the product, no address of a page leaks to another site.
 */
async function securityHeaders(app: FastifyInstance, options: { tls: boolean }): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: directives("'self'", "'self'") },
    strictTransportSecurity: options.tls ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}

export const securityHeadersPlugin = plugin(securityHeaders, { name: 'security-headers' });

export function createNonce(): string {
  return randomBytes(NONCE_BYTES).toString('base64');
}

/** Lets one page use style elements (the editor and the buttons make some) that carry this nonce. */
export function allowStyles(reply: FastifyReply, nonce: string): void {
  reply.header('content-security-policy', toHeader(directives("'self'", `'self' 'nonce-${nonce}'`)));
}

/** Lets the page of the API description run its one inline script, and style itself as it likes. */
export function allowApiPage(reply: FastifyReply, nonce: string): void {
  reply.header(
    'content-security-policy',
    toHeader(directives(`'self' 'nonce-${nonce}'`, "'self' 'unsafe-inline'")),
  );
}

function directives(script: string, style: string) {
  return {
    'default-src': ["'self'"],
    'script-src': script.split(' '),
    'style-src': style.split(' '),
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
}

function toHeader(all: ReturnType<typeof directives>): string {
  return Object.entries(all)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join(';');
}
