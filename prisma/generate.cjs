// Generates the database client from prisma/schema without the Prisma CLI, which would download an engine.
// CommonJS, because @prisma/internals is; runs on whatever Node the machine has (20 or later), after `npm ci`.
const path = require('node:path');
const { PrismaClientTsGenerator } = require('@prisma/client-generator-ts');
const { getGenerators, loadSchemaContext } = require('@prisma/internals');

/** Writes what the generator block in `schemaFolder` asks for. Throws, naming the line, when the schema is wrong. */
async function generate(schemaFolder) {
  const schemaContext = await loadSchemaContext({
    schemaPath: { cliProvidedPath: schemaFolder },
    printLoadMessage: false,
  });
  const generators = await getGenerators({
    schemaContext,
    registry: { 'prisma-client': { type: 'in-process', generator: new PrismaClientTsGenerator() } },
    skipDownload: true,
    printDownloadProgress: false,
    cliCommand: 'generate',
  });
  for (const generator of generators) {
    await generator.generate();
    generator.stop();
  }
}

const schemaFolder = process.argv[2] ?? path.join(__dirname, 'schema');
generate(schemaFolder).catch((error) => {
  console.error(`The database client could not be generated: ${error.message}`);
  process.exitCode = 1;
});
