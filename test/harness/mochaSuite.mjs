// Runs the tests of a folder with mocha in this process and keeps their counts: the unit and the UI tests.
// node --import tsx test/harness/mochaSuite.mjs SUITE FOLDER [GREP]
import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { keepCounts } from './counts.mjs';

const [suite = '', folder = '', grep] = process.argv.slice(2);
const mocha = new Mocha({
  // A unit test computes; a UI test waits for an editor on a machine that may be busy.
  timeout: suite === 'unit' ? 20_000 : 120_000,
  ...(grep === undefined ? {} : { grep }),
});
if (suite !== 'unit') mocha.addFile(path.resolve('test/harness/ui/failures.ts'));
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  if (file.endsWith('.test.ts')) mocha.addFile(path.resolve(folder, file));
}
const runner = mocha.run(() => {
  const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
  keepCounts(suite, { passed: passes, failed: failures, skipped: pending });
  // What a failed test left running must not keep this process.
  process.exit(failures > 0 ? 1 : 0);
});
