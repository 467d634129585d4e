const FEATURE = '^functions/(series|session|registration|notes|action-point|mail|people|summary|material|audit|desk)/';

/** Who may import whom. docs/architecture.md draws it. */
export default {
  forbidden: [
    {
      name: 'contract-stands-alone',
      comment: 'events/ is the contract: it imports zod and itself, nothing else.',
      severity: 'error',
      from: { path: '^events/', pathNot: '^events/generate' },
      to: { pathNot: ['^events/', '^node_modules/zod/'] },
    },
    {
      name: 'features-talk-by-events',
      comment: 'A feature never imports another one.',
      severity: 'error',
      from: { path: FEATURE },
      to: { path: FEATURE, pathNot: '^functions/$1/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'The domain imports itself, the kernel and the values of the contract. Hashing is pure; randomness is refused by the linter.',
      severity: 'error',
      from: { path: '^functions/([^/]+)/domain/' },
      to: { pathNot: ['^functions/$1/domain/', '^functions/kernel/(?!ports)', '^events/', '^node_modules/zod/', '^crypto$'] },
    },
    {
      name: 'use-cases-know-ports-only',
      comment: 'A use case imports its own domain and ports, the kernel and the contract.',
      severity: 'error',
      from: { path: '^functions/([^/]+)/(use-cases/|ports\\.ts)' },
      to: {
        pathNot: [
          '^functions/$1/(domain|use-cases)/',
          '^functions/$1/(ports|inputs|views)\\.ts',
          '^functions/kernel/',
          '^events/',
          '^node_modules/zod/',
        ],
      },
    },
    {
      name: 'kernel-stands-alone',
      severity: 'error',
      from: { path: '^functions/kernel/' },
      comment: 'Pure. node:url is: its domainToASCII is the one implementation of UTS 46 that needs no package.',
      to: { pathNot: ['^functions/kernel/', '^events/', '^url$', '^node_modules/(zod|temporal-polyfill)/'] },
    },
    {
      name: 'adapters-do-not-decide',
      comment: 'Adapters implement ports: no runtime, no use case.',
      severity: 'error',
      from: { path: '^functions/adapters/' },
      to: { path: '^functions/(runtime/|[^/]+/use-cases/|[^/]+/[^/]+\\.handler\\.ts)' },
    },
    {
      name: 'runtime-knows-no-feature',
      severity: 'error',
      from: { path: '^functions/runtime/' },
      to: { path: '^functions/', pathNot: '^functions/(runtime|kernel)/' },
    },
    {
      name: 'middleware-lives-in-the-runtime',
      severity: 'error',
      from: { path: '^functions/', pathNot: '^functions/runtime/' },
      to: { path: '^node_modules/(@middy|@aws-lambda-powertools)/' },
    },
    {
      name: 'sdk-lives-in-adapters',
      severity: 'error',
      from: { path: '^functions/', pathNot: '^functions/adapters/' },
      to: { path: '^node_modules/@aws-sdk/' },
    },
    {
      name: 'nobody-imports-handlers',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '\\.handler\\.ts$' },
    },
    {
      name: 'infra-shares-environment-and-events-only',
      severity: 'error',
      from: { path: '^infra/', pathNot: '^infra/local/' },
      to: { path: '^functions/', pathNot: '^functions/[^/]+/env\\.ts$' },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'Except that what is measured is set up as it is tested.',
      severity: 'error',
      from: { pathNot: '^(test|bench)/' },
      to: { path: '^test/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
