// Brings what a run needs from the npm registry: the repository's own packages, and builds of VS Code into the cache.
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readJson } from './json.mjs';
import { cache, root } from './places.mjs';
import { runNpm } from './run.mjs';
import { Problem, say } from './say.mjs';

/**
 * A set of packages in a folder of its own.
 * @typedef {object} Bundle
 * @property {string} folder its name in the cache; holds the version
 * @property {string} title what a person reads while it is installed
 * @property {string} package name@version
 * @property {string} [integrity] the hash that the package must have
 * @property {string} [inner] a folder inside the package whose own dependencies are installed too
 */

const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
const stagingPrefix = '.staging-';

/** Runs `npm ci` unless node_modules is what package-lock.json says. */
export async function ensureDependencies() {
  if (dependenciesAreCurrent()) return;
  await withLock(async () => {
    if (dependenciesAreCurrent()) return;
    say('Installing the packages of package-lock.json (npm ci) …');
    const started = Date.now();
    const { code, output } = await runNpm(root, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      capture: true,
    });
    if (code !== 0) throw new Problem(`npm ci failed, so nothing can be built.\n${explainNpm(output)}`);
    say(`  done in ${seconds(started)}`);
  });
}

/**
 * Installs a bundle unless it is there.
 * @param {Bundle} bundle
 * @returns {Promise<string>} the folder of the bundle's package
 */
export async function ensureBundle(bundle) {
  const folder = path.join(cache, bundle.folder);
  const packageFolder = path.join('node_modules', packageName(bundle));
  if (!existsSync(path.join(folder, 'ready'))) {
    await withLock(async () => {
      if (!existsSync(path.join(folder, 'ready'))) await installBundle(bundle, folder, packageFolder);
    });
  }
  return path.join(folder, packageFolder);
}

/**
 * @param {Bundle} bundle
 * @param {string} folder
 * @param {string} packageFolder
 */
async function installBundle(bundle, folder, packageFolder) {
  say(`Installing ${bundle.title} into ${path.relative(root, folder)} (once) …`);
  const started = Date.now();
  // A name of its own: the npm of a run that was killed may still be writing into the old one.
  const staging = path.join(cache, `${stagingPrefix}${process.pid}-${bundle.folder}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  writeFileSync(path.join(staging, 'package.json'), '{"private":true}');
  await install(staging, [bundle.package], bundle.title);
  checkIntegrity(bundle, staging);
  if (bundle.inner !== undefined) {
    await install(path.join(staging, packageFolder, bundle.inner), ['--omit=dev'], bundle.title);
  }
  writeFileSync(path.join(staging, 'ready'), '');
  // Only a whole install gets the name that is looked for.
  renameSync(staging, folder);
  say(`  done in ${seconds(started)}`);
}

/**
 * @param {string} folder
 * @param {readonly string[]} args
 * @param {string} title
 */
async function install(folder, args, title) {
  const { code, output } = await runNpm(folder, ['install', '--prefix', folder, ...quiet, ...args], { capture: true });
  if (code !== 0) throw new Problem(`${title} could not be installed from the npm registry.\n${explainNpm(output)}`);
}

/**
 * npm has held the archive against the registry's hash; this holds the registry's hash against ours.
 * @param {Bundle} bundle
 * @param {string} folder
 */
function checkIntegrity(bundle, folder) {
  if (bundle.integrity === undefined) return;
  const lock = /** @type {{packages: Record<string, {integrity?: string}>}} */ (
    readJson(path.join(folder, 'package-lock.json'))
  );
  const found = lock.packages[`node_modules/${packageName(bundle)}`]?.integrity;
  if (found !== bundle.integrity) {
    throw new Problem(
      `${bundle.package} is not the archive that the harness expects (${found}, not ${bundle.integrity}): not used.`,
    );
  }
}

/** @param {Bundle} bundle */
function packageName(bundle) {
  return bundle.package.slice(0, bundle.package.lastIndexOf('@'));
}

function dependenciesAreCurrent() {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs;
}

/**
 * Does the work while no other run installs: two would tread on each other.
 * @param {() => Promise<void>} work
 */
async function withLock(work) {
  const lock = path.join(cache, 'installing');
  mkdirSync(cache, { recursive: true });
  for (let told = false; !takeLock(lock);) {
    if (!holderIsAlive(lock)) {
      rmSync(lock, { force: true });
      continue;
    }
    if (!told) say(`Another run is installing (see ${path.relative(root, lock)}); waiting for it …`);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const release = () => {
    rmSync(lock, { force: true });
  };
  process.once('exit', release);
  try {
    for (const name of readdirSync(cache)) {
      if (name.startsWith(stagingPrefix)) rmSync(path.join(cache, name), { recursive: true, force: true });
    }
    await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/**
 * @param {string} lock
 * @returns {boolean} whether it is ours now
 */
function takeLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} lock */
function holderIsAlive(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} output */
function explainNpm(output) {
  const tail = output.trim().split('\n').slice(-8).join('\n');
  const unreachable = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network/i.test(output);
  const advice = unreachable
    ? 'The registry cannot be reached: check the network, or npm’s registry and proxy settings, and run it again.'
    : 'npm says:';
  return `${advice}\n${tail}`;
}

/** @param {number} started */
function seconds(started) {
  return `${Math.round((Date.now() - started) / 1000)} s`;
}
