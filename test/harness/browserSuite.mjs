// Runs a test bundle in a workbench that is open in Chromium: VS Code calls two functions of the page, one with each line that
// the extension host prints and one with the exit code.
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from './chromium.mjs';
import { parseCounts } from './counts.mjs';
import { countsMark, lineMark } from './marks.mjs';
import { artifacts } from './places.mjs';
import { say } from './say.mjs';

const limit = 10 * 60_000;

/**
 * Opens the address, waits for the end of its tests and shows what they print; all else that VS Code prints goes to
 * artifacts/SUITE.log.
 * @param {string} address
 * @param {string} profile the browser's folder
 * @param {string} suite
 * @returns {Promise<import('./counts.mjs').Ending>}
 */
export async function runInPage(address, profile, suite) {
  mkdirSync(artifacts, { recursive: true });
  const log = createWriteStream(path.join(artifacts, `${suite}.log`));
  const browser = await launchBrowser(profile);
  const page = browser.pages()[0] ?? (await browser.newPage());
  /** @type {import('./counts.mjs').Counts | undefined} */
  let counts;
  /** @type {(code: number | undefined) => void} */
  let end = () => undefined;
  const ended = new Promise((/** @type {typeof end} */ resolve) => (end = resolve));
  page.on('pageerror', (error) => log.write(`${error.stack ?? error.message}\n`));
  page.on('crash', () => {
    end(undefined);
  });
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _level, /** @type {unknown[]} */ args) => {
    const line = args.map(String).join(' ');
    log.write(`${line}\n`);
    if (line.startsWith(countsMark)) counts = parseCounts(line.slice(countsMark.length));
    else if (line.startsWith(lineMark)) say(line.slice(lineMark.length));
  });
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => {
    end(code);
  });
  await page.goto(address);
  const limitReached = setTimeout(() => {
    end(undefined);
  }, limit);
  const code = await ended;
  clearTimeout(limitReached);
  if (code === undefined) {
    say(
      `The ${suite} tests did not end within ${limit / 60_000} minutes: see artifacts/${suite}.log and ${suite}-stuck.png.`,
    );
    await page.screenshot({ path: path.join(artifacts, `${suite}-stuck.png`) }).catch(() => undefined);
  }
  await browser.close();
  log.end();
  if (counts === undefined) say(`The ${suite} tests gave no result: see artifacts/${suite}.log.`);
  return { code: code ?? 1, counts };
}
