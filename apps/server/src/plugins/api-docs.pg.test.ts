import { errorCodes, type RouteContract, routes } from '@lagesbild/http-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createInjectedApp, type InjectedApp } from '../../../../tests/fixtures/injected-app.ts';

type Operation = {
  operationId: string;
  responses: Record<
    string,
    { description: string; content?: Record<string, { schema: { properties?: object } }> }
  >;
};
type Document = { info: { description: string }; paths: Record<string, Record<string, Operation>> };

let server: InjectedApp;
let document: Document;
beforeAll(async () => {
  server = await createInjectedApp();
  document = (await server.send({ method: 'GET', url: '/api/openapi.json' })).json();
});
afterAll(() => server.close());

const everywhere = ['invalidRequest', 'tooManyRequests', 'internal', 'unavailable'] as const;

describe('the API description', () => {
  it('has exactly the routes of the contract', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`,
      ),
    );
    const contract = Object.entries(routes).map(
      ([name, { method, path }]) => `${name} ${method} ${path.replace(/:(\w+)/g, '{$1}')}`,
    );
    expect(described.sort()).toEqual(contract.sort());
  });

  it.each(Object.entries<RouteContract>(routes))(
    'tells every status of %s and what it means',
    (name, contract) => {
      const operation = Object.values(document.paths)
        .flatMap((methods) => Object.values(methods))
        .find(({ operationId }) => operationId === name);
      const codes = [...new Set([...contract.errors, ...everywhere])];
      const statuses = [
        ...new Set([
          contract.status,
          ...(contract.canBeUnchanged ? [304] : []),
          ...codes.map((code) => errorCodes[code].status),
        ]),
      ];
      expect(
        Object.keys(operation?.responses ?? {})
          .map(Number)
          .sort(),
      ).toEqual(statuses.sort());
      for (const code of codes) {
        const { status, description } = errorCodes[code];
        expect(operation?.responses[status]?.description).toContain(`\`${code}\`: ${description}`);
      }
    },
  );

  it('lists every error code with its status, in words and in the schema', () => {
    const rows = [...document.info.description.matchAll(/^\| `(\w+)` \| (\d+) \|/gm)];
    expect(rows.map(([, code, status]) => [code, Number(status)])).toEqual(
      Object.entries(errorCodes).map(([code, { status }]) => [code, status]),
    );
    const inSchemas = [
      ...JSON.stringify(document.paths).matchAll(/"code":\{"type":"string","enum":(\[[^\]]*\])/g),
    ];
    expect(inSchemas.length).toBeGreaterThan(10);
    for (const [, list] of inSchemas) expect(JSON.parse(list ?? '')).toEqual(Object.keys(errorCodes));
  });

  it('is read on a page that loads nothing from elsewhere', async () => {
    const page = await server.send({ method: 'GET', url: '/api/docs/' });
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toMatch(/https?:\/\//);
    const policy = String(page.headers['content-security-policy']);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    const scripts = [...page.body.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(0);
    for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`);
    expect((await server.send({ method: 'GET', url: '/api/docs/js/scalar.js' })).statusCode).toBe(200);
  });
});
