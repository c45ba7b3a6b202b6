const rooms = [
  'fund',
  'call',
  'provider',
  'submission',
  'screening',
  'panel',
  'scoring',
  'ranking',
  'announcement',
  'award',
  'payment',
];

/** A file of rules: TypeScript that is no hook (use-*.ts), view, use case or test. */
const rule = '(?!use-)[^/.]+[.]ts$';
/** The file a worker thread starts with: it talks to its parent, the rules it calls do not. */
const entryOfThread = '/thread[.]ts$';

/** A room may read what came before it, never what comes after. */
const order = rooms.slice(0, -1).map((room, at) => ({
  name: `${room}-reads-no-later-room`,
  severity: 'error',
  from: { path: `^app/competition/${room}/`, pathNot: '[.]test[.]tsx?$|[.]testing[.]ts$' },
  to: { path: `^app/competition/(${rooms.slice(at + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...order,
    {
      name: 'rules-are-pure',
      comment:
        'A rule has no I/O: it imports no use case, no view, nothing of Node but hashes, and no React.',
      severity: 'error',
      from: { path: `^app/competition/.+/${rule}`, pathNot: entryOfThread },
      to: {
        path: '[.]server[.]tsx?$|[.]tsx$|^node_modules/(react|@remix-run|@prisma|pg)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'rules-use-nothing-of-node',
      comment: 'Hashes are functions of their input; files, processes and networks are not.',
      severity: 'error',
      from: { path: `^app/competition/.+/${rule}`, pathNot: entryOfThread },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'routes-ask-use-cases',
      comment:
        'A route reads its request, asks a use case and shows the answer. Queries stand with the use cases.',
      severity: 'error',
      from: { path: '^app/(routes|ui)/', pathNot: '^app/routes/readyz[.]ts$' },
      to: { path: '^app/platform/database/(client[.]server|generated/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'below-knows-no-competition',
      severity: 'error',
      from: { path: '^app/(platform|ui|i18n)/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^app/(competition|routes|cli)/' },
    },
    {
      name: 'nobody-imports-routes',
      severity: 'error',
      from: { path: '^app/(competition|platform|ui|i18n)/' },
      to: { path: '^app/(routes|root|entry)' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/generated/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
