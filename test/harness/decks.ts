/** `npm run decks [-- --json] [FILE…]`: reads every deck that we ship, and reports what is wrong with it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lintDecks } from '../../src/core/deck/lint';
import { parseDeck } from '../../src/core/deck/parse';
import { describeProblem } from '../../src/core/deck/problem';

const folder = path.resolve(__dirname, '../../cards');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort();
const parsed = files.map((name) => parseDeck(readFileSync(path.join(folder, name), 'utf8'), `cards/${name}`));
const problems = parsed.flatMap(({ problems }) => problems);
const report = lintDecks(parsed.flatMap(({ deck }) => (deck ? [deck] : [])));
const errors = problems.length + report.findings.filter(({ severity }) => severity === 'error').length;
const warnings = report.findings.length + problems.length - errors;

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ ...report, problems, errors, warnings }));
} else {
  for (const problem of problems) console.log(`error ${describeProblem(problem)}`);
  for (const { severity, rule, deck, card, message } of report.findings) {
    console.log(`${severity} ${deck}/${card} [${rule}] ${message}`);
  }
  console.table(Object.fromEntries(report.decks.map(({ id, ...counts }) => [id, counts])));
  console.log(
    `${String(report.quizCards)} quiz cards, ${String(report.hoverCards)} hover-only cards, ${String(report.questions)} questions; ${String(errors)} errors, ${String(warnings)} warnings`,
  );
}
process.exitCode = errors > 0 ? 1 : 0;
