// Everything that has to pass, in one go: npm run check, npm test, npm run test:min, npm run test:spans, npm run package. Ends with the counts of all
// suites in one line.
// node test/harness/ci.mjs
import { addCounts, forgetCounts, formatCounts, readCounts } from './counts.mjs';
import { ensureDependencies } from './install.mjs';
import { root } from './places.mjs';
import { runNpm } from './run.mjs';
import { announce, runMain, say } from './say.mjs';

/** The npm scripts, and the suites whose counts each of them keeps. */
const steps = [
  { script: 'check', suites: [] },
  { script: 'test', suites: ['unit', 'host', 'web', 'ui'] },
  { script: 'test:min', suites: ['oldest'] },
  { script: 'test:spans', suites: [] },
  { script: 'package', suites: ['package'] },
];

await runMain(async () => {
  forgetCounts();
  await ensureDependencies();
  const { findChromium } = await import('./chromium.mjs');
  say(`Chromium: ${await findChromium()}`);

  const results = [];
  for (const { script, suites } of steps) {
    announce(`npm run ${script}`);
    const started = Date.now();
    const { code } = await runNpm(root, ['run', script]);
    say(`npm run ${script}: ${code === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`);
    const counts = addCounts(suites.map((suite) => readCounts(suite) ?? { passed: 0, failed: 1, skipped: 0 }));
    // A script without suites is one check; a script that failed counts as failed, whatever its suites say.
    if (code !== 0 && counts.failed === 0) counts.failed = 1;
    else if (suites.length === 0) counts.passed = 1;
    results.push(counts);
  }
  const total = addCounts(results);
  say(`\n${formatCounts(total)}`);
  return total.failed > 0 ? 1 : 0;
});
