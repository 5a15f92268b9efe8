// Runs the host tests inside an extension host, be it Node or a web worker, and says what came out.
import type Mocha from 'mocha';
import type { Counts } from '../counts.mjs';
import { countsMark, lineMark } from '../marks.mjs';

/** Host tests wait for a real editor on a machine that may be busy. */
export const timeout = 60_000;

/** Which tests to run: those whose names hold this. An extension host may have no environment of ours: the build fills it in. */
export const selection = process.env.JARGONAUT_GREP ?? '';

/** What mocha is given. Its types ask for a child of its base class, mocha itself for anything that it can construct. */
export const reporter = reportLines as unknown as Mocha.ReporterConstructor;

/** Prints each result on a line of its own, as text alone: a console that is forwarded knows no formats and no cursor. */
function reportLines(runner: Mocha.Runner): void {
  const failures: string[] = [];
  let depth = 0;
  const say = (text: string): void => {
    for (const line of text.split('\n')) console.log(lineMark + '  '.repeat(depth) + line);
  };
  runner.on('suite', (suite) => {
    if (!suite.root) say(suite.title);
    depth += 1;
  });
  runner.on('suite end', () => {
    depth -= 1;
  });
  runner.on('pass', (test) => {
    say(`✔ ${test.title}${test.speed === 'fast' ? '' : ` (${test.duration ?? 0} ms)`}`);
  });
  runner.on('pending', (test) => {
    say(`- ${test.title} (skipped)`);
  });
  runner.on('fail', (test, error: unknown) => {
    failures.push(`${test.fullTitle()}\n${describeError(error)}`);
    say(`✘ ${test.title} [${failures.length}]`);
  });
  runner.on('end', () => {
    failures.forEach((failure, index) => {
      say(`\n[${index + 1}] ${failure}`);
    });
  });
}

/**
 * Runs what was declared and hands the counts on.
 * @throws when a test failed: VS Code then ends with exit code 1
 */
export async function runDeclared(
  start: (done: (failures: number) => void) => Mocha.Runner,
  publish: (counts: Counts) => void,
): Promise<void> {
  const counts = await new Promise<Counts>((resolve) => {
    const runner = start(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passed: passes, failed: failures, skipped: pending });
    });
  });
  publish(counts);
  console.log(countsMark + JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} host tests failed`);
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.stack?.includes(error.message) ? error.stack : `${error.name}: ${error.message}\n${error.stack ?? ''}`;
}
