// Builds everything that the extension ships: the two hosts, the webview and the compiled decks.
// node esbuild.mjs [--production] [--watch] [--tests]
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { watch as watchFolder } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, context } from 'esbuild';
import { hostTestBuilds } from './test/harness/hostBundles.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  target: 'es2022',
  metafile: true,
};

/** @type {import('esbuild').BuildOptions} */
const host = {
  ...common,
  entryPoints: ['src/host/extension.ts'],
  format: 'cjs',
  external: ['vscode', 'node:worker_threads'],
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...host, outfile: 'dist/node/extension.js', platform: 'node' },
  { ...host, outfile: 'dist/web/extension.js', platform: 'browser' },
  {
    ...common,
    entryPoints: ['src/webview/panel.ts'],
    outfile: 'dist/webview/panel.js',
    platform: 'browser',
    format: 'iife',
  },
  // One file for Node's worker threads and the browser's workers: it asks for Node's module in Node only.
  {
    ...common,
    entryPoints: ['src/host/workers/worker.ts'],
    outfile: 'dist/worker.js',
    platform: 'browser',
    format: 'iife',
    external: ['node:worker_threads'],
  },
];

// Test bundles: the host suite, once for each kind of extension host.
if (process.argv.includes('--tests')) bundles.push(...hostTestBuilds());

// A build for the package must not carry along what an earlier one left.
if (production) await rm('dist', { recursive: true, force: true });
await compileCards();
if (watch) {
  for (const options of bundles) await (await context({ ...options, logLevel: 'info' })).watch();
  watchFolder('cards', () => {
    compileCards().catch((/** @type {unknown} */ error) => {
      console.error(error);
    });
  });
} else {
  const results = await Promise.all(bundles.map((options) => build(options)));
  for (const { metafile } of results) {
    for (const [file, { bytes }] of Object.entries(metafile?.outputs ?? {})) {
      if (file.endsWith('.js')) console.log(`${file} ${(bytes / 1024).toFixed(1)} KB`);
    }
  }
}

/** The decks as two JSON files (what a hover needs, what a quiz needs), and the format's JSON Schema. */
async function compileCards() {
  const {
    buildTermTable,
    buildLibrary,
    compileDecks,
    createDeckJsonSchema,
    describeProblem,
    listForms,
    parseDeck,
    writeTermTable,
  } = await loadDeckTools();
  const names = (await readdir('cards')).filter((name) => name.endsWith('.yaml')).sort();
  const decks = [];
  for (const name of names) {
    const { deck, problems } = parseDeck(await readFile(path.join('cards', name), 'utf8'), `cards/${name}`);
    for (const problem of problems) console.error(describeProblem(problem));
    if (!deck || problems.length > 0) throw new Error(`cards/${name} has problems: see above`);
    decks.push(deck);
  }
  decks.sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity));
  const { glossary, quiz } = compileDecks(decks);
  await mkdir('dist/decks', { recursive: true });
  await writeFile('dist/decks/glossary.json', JSON.stringify(glossary));
  await writeFile('dist/decks/quiz.json', JSON.stringify(quiz));
  const { spellings } = listForms(buildLibrary(glossary, []).library.cards.values());
  await writeFile('dist/decks/terms.bin', writeTermTable(buildTermTable(spellings)));
  await writeFile('media/deck.schema.json', `${JSON.stringify(createDeckJsonSchema(), undefined, 2)}\n`);
}

/**
 * The same code that the extension reads decks with, bundled for this process.
 * @returns {Promise<typeof import('./src/core/deck/parse') & typeof import('./src/core/deck/problem') & typeof import('./src/core/deck/compiled') & typeof import('./src/core/deck/library') & typeof import('./src/core/deck/jsonSchema') & typeof import('./src/core/glossary/termIndex') & typeof import('./src/core/glossary/termTable') & typeof import('./src/core/glossary/termTableFile')>}
 */
async function loadDeckTools() {
  const outfile = path.resolve('dist/build/deckTools.cjs');
  await build({
    stdin: {
      contents: [
        ...['parse', 'problem', 'compiled', 'library', 'jsonSchema'].map((name) => `deck/${name}`),
        ...['termIndex', 'termTable', 'termTableFile'].map((name) => `glossary/${name}`),
      ]
        .map((file) => `export * from './src/core/${file}';`)
        .join(''),
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile,
    logLevel: 'warning',
  });
  /** @type {unknown} */
  const tools = createRequire(import.meta.url)(outfile);
  return /** @type {Awaited<ReturnType<typeof loadDeckTools>>} */ (tools);
}
