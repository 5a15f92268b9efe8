// The layers of the house. Who may import whom:
// core -> core; protocol -> core types; app -> core, protocol; host -> app, core, protocol; webview -> protocol, core.
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: { path: '^src' }, to: { circular: true } },
    { name: 'core-is-pure', severity: 'error', from: { path: '^src/core' }, to: { path: '^src/(?!core)' } },
    {
      name: 'core-knows-no-platform',
      severity: 'error',
      from: { path: '^src/core' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'protocol-knows-core-only',
      severity: 'error',
      from: { path: '^src/protocol' },
      to: { path: '^src/(?!core|protocol)' },
    },
    { name: 'app-knows-no-host', severity: 'error', from: { path: '^src/app' }, to: { path: '^src/(host|webview)' } },
    {
      name: 'app-knows-no-platform',
      severity: 'error',
      from: { path: '^src/(app|protocol|webview)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'host-and-webview-talk-by-protocol',
      severity: 'error',
      from: { path: '^src/host' },
      to: { path: '^src/webview' },
    },
    {
      name: 'webview-knows-protocol',
      severity: 'error',
      from: { path: '^src/webview' },
      to: { path: '^src/(app|host)' },
    },
    {
      // Pure rules that both sides of the protocol need: the charts' series, and what its messages are made of.
      name: 'webview-takes-little-of-core',
      severity: 'error',
      from: { path: '^src/webview' },
      to: { path: '^src/core/(?!stats|schedule/interval|review/question)' },
    },
    {
      name: 'only-host-knows-vscode',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/host' },
      to: { path: '^vscode$' },
    },
    {
      name: 'one-adapter-for-fsrs',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/core/schedule/memoryModel' },
      to: { path: 'node_modules/ts-fsrs' },
    },
    { name: 'nothing-imports-tests', severity: 'error', from: { path: '^src' }, to: { path: '^test' } },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(vscode|host-tests)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.vscode-test|test/fixtures)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
