// Bundles the host tests for both extension hosts: the same tests, found by name, in an entry for each.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const tests = path.join(here, '..', 'host');

/** Where the bundles lie, from the repository. */
export const hostBundles = { node: 'dist/test/host/node.js', web: 'dist/test/host/web.js' };

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  sourcemap: 'inline',
  external: ['vscode', 'node:worker_threads'],
  define: { 'process.env.JARGONAUT_GREP': JSON.stringify(process.env.JARGONAUT_GREP ?? '') },
  logLevel: 'warning',
};

/**
 * What esbuild has to build for the host tests. `node:assert/strict` is the only module of Node that a test may use in both
 * hosts; tests in test/host/node run in the Node host alone and may use any.
 * @returns {import('esbuild').BuildOptions[]}
 */
export function hostTestBuilds() {
  return [
    {
      ...common,
      entryPoints: [path.join(here, 'host', 'node.ts')],
      outfile: hostBundles.node,
      platform: 'node',
      external: ['vscode', 'mocha'],
      plugins: [hostTests(() => true)],
    },
    {
      ...common,
      entryPoints: [path.join(here, 'host', 'web.ts')],
      outfile: hostBundles.web,
      platform: 'browser',
      alias: { 'node:assert/strict': path.join(here, 'host', 'assert.ts') },
      plugins: [hostTests((file) => !file.startsWith(`node${path.sep}`))],
    },
  ];
}

/**
 * Answers `import 'host-tests'` with every test file.
 * @param {(file: string) => boolean} belongs
 * @returns {import('esbuild').Plugin}
 */
function hostTests(belongs) {
  return {
    name: 'host-tests',
    setup(build) {
      build.onResolve({ filter: /^host-tests$/ }, ({ path: name }) => ({ path: name, namespace: 'host-tests' }));
      build.onLoad({ filter: /.*/, namespace: 'host-tests' }, () => {
        const files = readdirSync(tests, { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.test.ts') && belongs(file))
          .sort();
        const imports = files.map((file) => `import ${JSON.stringify(`./${file.replaceAll('\\', '/')}`)};`);
        return { contents: imports.join('\n'), resolveDir: tests, watchDirs: [tests] };
      });
    },
  };
}
