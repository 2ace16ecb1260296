import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { settingNames } from '../../apps/server/src/config.ts';
import { root } from './source-files.ts';

type Service = {
  image?: string;
  build?: unknown;
  environment?: Record<string, string>;
  healthcheck?: { test: unknown };
  ports?: unknown[];
  depends_on?: Record<string, { condition: string }>;
};

const compose = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8')) as {
  services: Record<string, Service>;
};
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '' && !line.startsWith('#'));
const instructions = (name: string) => dockerfile.filter((line) => line.startsWith(`${name} `));

describe('docker-compose.yml', () => {
  const { app, database } = compose.services;

  it('runs the app and a PostgreSQL 17, each with a health check', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['app', 'database']);
    expect(database?.image).toMatch(/^postgres:17(\.|-|$)/);
    expect(app?.depends_on?.database?.condition).toBe('service_healthy');
    expect(database?.healthcheck).toBeDefined();
    expect(app?.healthcheck ?? instructions('HEALTHCHECK')[0]).toBeDefined();
  });

  it('holds no secret: each must be given, or nothing starts', () => {
    const values = Object.values(compose.services).flatMap((service) =>
      Object.entries(service.environment ?? {}),
    );
    const secrets = values.filter(([name]) => /SECRET|PASSWORD|DATABASE_URL/.test(name));
    expect(secrets.length).toBeGreaterThanOrEqual(3);
    for (const [name, value] of secrets) expect(value, name).toMatch(/\$\{[A-Z_]+:\?[^}]+\}/);
  });

  it('gives the app only settings it knows', () => {
    const known: readonly string[] = settingNames;
    expect(Object.keys(app?.environment ?? {}).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('does not open the database to the outside', () => {
    expect(database?.ports).toBeUndefined();
  });
});

describe('Dockerfile', () => {
  it('starts from the Node version the product is pinned to', () => {
    const pinned = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      devDependencies: { node: string };
    };
    const [major] = pinned.devDependencies.node.split('.');
    const bases = instructions('FROM').filter((line) => /\snode:/.test(` ${line}`));
    expect(bases.length).toBeGreaterThan(0);
    for (const line of bases) expect(line).toContain(`node:${major}`);
  });

  it('ends as a user that is not root, and has a command and a health check', () => {
    const lastStage = dockerfile.slice(dockerfile.findLastIndex((line) => line.startsWith('FROM ')));
    const user = lastStage.findLast((line) => line.startsWith('USER '));
    expect(user).toBeDefined();
    expect(user).not.toMatch(/\b(root|0)\b/);
    expect(lastStage.some((line) => line.startsWith('CMD '))).toBe(true);
    expect(lastStage.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
  });

  it('carries no secret', () => {
    expect(dockerfile.filter((line) => /SECRET|PASSWORD|DATABASE_URL/.test(line))).toEqual([]);
  });
});
