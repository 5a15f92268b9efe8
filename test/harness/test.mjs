// npm test: every suite, one after the other.
// node test/harness/test.mjs [--only unit,host,web,ui] [--oldest] [--grep TEXT]
//   --oldest  the host suite alone, on the oldest VS Code that package.json promises
import { parseArgs } from 'node:util';
import {
  addCounts,
  forgetCounts,
  formatCounts,
  keepCounts,
  readCounts,
  refuseNothing,
  settleCounts,
} from './counts.mjs';
import { ensureDependencies } from './install.mjs';
import { root } from './places.mjs';
import { runProgram } from './run.mjs';
import { Problem, announce, runMain, say } from './say.mjs';

const names = /** @type {const} */ (['unit', 'host', 'web', 'ui']);

await runMain(async () => {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, oldest: { type: 'boolean', default: false }, grep: { type: 'string' } },
  });
  const chosen = values.oldest ? ['host'] : (values.only?.split(',') ?? names);
  const unknown = chosen.filter((name) => !names.some((known) => known === name));
  if (unknown.length > 0)
    throw new Problem(`There is no suite ${unknown.join(', ')}: the suites are ${names.join(', ')}.`);

  await ensureDependencies();
  announce('build');
  // Not before the packages are there.
  const { build } = await import('./build.mjs');
  await build(['--tests'], values.grep === undefined ? {} : { JARGONAUT_GREP: values.grep });

  const results = [];
  for (const name of names.filter((known) => chosen.includes(known))) {
    announce(`${name} tests`);
    const suite = values.oldest ? 'oldest' : name;
    const counts = refuseNothing(await runSuite(name, values.oldest, values.grep));
    keepCounts(suite, counts);
    say(`${name} tests: ${formatCounts(counts)}`);
    results.push(counts);
  }
  const total = addCounts(results);
  say(`\n${formatCounts(total)}`);
  return total.failed > 0 ? 1 : 0;
});

/**
 * @param {(typeof names)[number]} name
 * @param {boolean} oldest
 * @param {string | undefined} grep
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
async function runSuite(name, oldest, grep) {
  try {
    if (name === 'host') {
      const [{ runHostSuite }, { versions }] = [await import('./hostSuite.mjs'), await import('./vscodeServer.mjs')];
      return await runHostSuite(oldest ? versions.oldest : versions.current);
    }
    if (name === 'web') return await (await import('./webSuite.mjs')).runWebSuite();
    return await runMocha(name, grep);
  } catch (error) {
    // The other suites still have something to say.
    if (error instanceof Problem) say(error.message);
    else console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * @param {'unit' | 'ui'} name
 * @param {string | undefined} grep
 */
async function runMocha(name, grep) {
  forgetCounts(name);
  const args = [
    '--import',
    'tsx',
    'test/harness/mochaSuite.mjs',
    name,
    `test/${name}`,
    ...(grep === undefined ? [] : [grep]),
  ];
  const { code } = await runProgram(process.execPath, args, { cwd: root });
  return settleCounts({ code, counts: readCounts(name) });
}
