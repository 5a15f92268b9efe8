// What the suites found, kept as one small file a suite so that separate npm scripts can be added up.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseJson } from './json.mjs';
import { artifacts } from './places.mjs';
import { say } from './say.mjs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 *
 * How a suite ended that ran in another program.
 * @typedef {object} Ending
 * @property {number} code the program's exit code
 * @property {Counts | undefined} counts undefined when the tests did not come to their end
 */

const folder = path.join(artifacts, 'counts');

/**
 * Keeps a suite's counts.
 * @param {string} suite
 * @param {Counts} counts
 */
export function keepCounts(suite, counts) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(suite), JSON.stringify(counts));
}

/**
 * Forgets a suite's counts, or all.
 * @param {string} [suite]
 */
export function forgetCounts(suite) {
  rmSync(suite === undefined ? folder : fileOf(suite), { recursive: true, force: true });
}

/**
 * @param {string} suite
 * @returns {Counts | undefined} undefined when it kept none
 */
export function readCounts(suite) {
  return existsSync(fileOf(suite)) ? parseCounts(readFileSync(fileOf(suite), 'utf8')) : undefined;
}

/**
 * @param {string} text JSON, written by `keepCounts` or the host tests
 * @returns {Counts}
 */
export function parseCounts(text) {
  return /** @type {Counts} */ (parseJson(text));
}

/** @param {string} suite */
function fileOf(suite) {
  return path.join(folder, `${suite}.json`);
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function addCounts(all) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of all) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/**
 * A suite that ran no test has proven nothing: that is a failure.
 * @param {Counts} counts
 * @returns {Counts}
 */
export function refuseNothing(counts) {
  if (counts.passed + counts.failed > 0) return counts;
  say('No test was run, which counts as a failure.');
  return { ...counts, failed: 1 };
}

/**
 * The line that ends a run, alone on its line.
 * @param {Counts} counts
 */
export function formatCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * What a suite in another program counts for: one that gave no counts has failed, and so has one whose program ended badly after
 * its last test.
 * @param {Ending} ending
 * @returns {Counts}
 */
export function settleCounts({ code, counts }) {
  if (counts === undefined) return { passed: 0, failed: 1, skipped: 0 };
  return code === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}
