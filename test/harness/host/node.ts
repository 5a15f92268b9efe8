// The entry of the host tests in a Node extension host.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { reporter, runDeclared, selection, timeout } from './suite.js';

/** Called by VS Code. The counts go into the file that JARGONAUT_COUNTS names, if any: a desktop VS Code's output is not ours to read. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout, reporter });
  mocha.grep(selection);
  mocha.suite.emit('pre-require', globalThis, 'host tests', mocha);
  await import('host-tests');
  const file = process.env.JARGONAUT_COUNTS;
  await runDeclared(
    (done) => mocha.run(done),
    (counts) => {
      if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
    },
  );
}
