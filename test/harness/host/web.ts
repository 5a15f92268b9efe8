// The entry of the host tests in a web worker extension host.
import 'mocha/mocha.js';
import { reporter, runDeclared, selection, timeout } from './suite.js';

/** Called by VS Code. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout, reporter });
  mocha.grep(selection);
  await import('host-tests');
  await runDeclared(
    (done) => mocha.run(done),
    () => undefined,
  );
}
