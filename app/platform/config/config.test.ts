import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { ConfigRefused, readConfig } from './config.server.ts';
import { demoSecrets } from './demo-secrets.server.ts';

const production = {
  NODE_ENV: 'production',
  APP_URL: 'https://competition.example.org/',
  DATABASE_URL: 'postgresql://app:secret@db/competition',
  SESSION_SECRET: 'a'.repeat(40),
  ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  UPLOAD_SECRET: 'b'.repeat(40),
};

function problems(environment: Record<string, string | undefined>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigRefused) return error.problems;
  }
  return [];
}

test('development needs nothing set', () => {
  expect(readConfig({ PORT: '4000' })).toMatchObject({
    APP_URL: 'http://localhost:4000',
    PORT: 4000,
    DEMO: false,
  });
});

test('production with nothing set names every variable that is missing', () => {
  expect(problems({ NODE_ENV: 'production', SESSION_SECRET: '' })).toEqual([
    'APP_URL is missing',
    'SESSION_SECRET is missing',
    'ENCRYPTION_KEY is missing',
    'UPLOAD_SECRET is missing',
    'DATABASE_URL is missing',
  ]);
});

test('production refuses the secrets of the demonstration, which everybody knows', () => {
  const found = problems({ ...production, ...demoSecrets });
  expect(found).toHaveLength(3);
  expect(found[0]).toMatch(/^SESSION_SECRET still has the demonstration's value/);
});

test('the demonstration runs as production with its own secrets', () => {
  expect(readConfig({ NODE_ENV: 'production', DEMO: 'true' }).ENCRYPTION_KEY).toBe(
    demoSecrets.ENCRYPTION_KEY,
  );
});

test('a key of the wrong length is refused, without being shown', () => {
  expect(problems({ ...production, ENCRYPTION_KEY: 'c2hvcnQ=' })).toEqual([
    'ENCRYPTION_KEY: must be 32 bytes in base64 (openssl rand -base64 32)',
  ]);
});

test('the owner is the application where only one address is given', () => {
  expect(readConfig(production)).toMatchObject({
    DATABASE_OWNER_URL: production.DATABASE_URL,
    APP_URL: 'https://competition.example.org',
  });
});
