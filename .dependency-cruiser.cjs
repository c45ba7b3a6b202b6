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
      comment: 'A rule has no I/O: it imports no use case, no view, nothing of Node.',
      severity: 'error',
      from: { path: '^app/competition/[^/]+/[^/.]+[.]ts$' },
      to: { path: '[.]server[.]ts$|[.]tsx$|^node:' },
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
