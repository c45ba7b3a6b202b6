import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Prisma publishes these for its own command line, and promises nothing about them: an update may break migrations (schema-engine-wasm) or the
 * generated client (internals, client-generator-ts). They are used because that command line downloads an engine (decision 005).
 */
const ofItsOwn = [
  '@prisma/internals',
  '@prisma/client-generator-ts',
  '@prisma/driver-adapter-utils',
  '@prisma/schema-engine-wasm',
];

it('Prisma and the parts of it that promise nothing are of one version, exactly', () => {
  const { dependencies } = read('package.json');
  const version = dependencies['@prisma/client'];
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  for (const name of ['@prisma/adapter-pg', ...ofItsOwn]) {
    // The engine is `7.10.0-4.<commit>`.
    expect(dependencies[name].split('-')[0], name).toBe(version);
    expect(read(`node_modules/${name}/package.json`).version, name).toBe(dependencies[name]);
  }
});

it('`engines` names the versions of the machine’s Node that npm ci works with, and ours runs everything else', () => {
  const { engines, dependencies } = read('package.json');
  expect(engines.node).toBe('^20.19 || ^22.12 || >=24');
  expect(process.versions.node).toBe(dependencies.node);
});
