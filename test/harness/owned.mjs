// Everything that a run starts or makes on disk and must not leave behind, however the run ends.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
/** @type {Set<string>} */
const folders = new Set();

/**
 * Starts a long-running program in a process group of its own, so that all that it starts ends with it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd: string, env?: NodeJS.ProcessEnv}} options
 */
export function startOwned(command, args, options) {
  const child = spawn(command, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/**
 * Ends a program started by `startOwned`, politely first, and waits until it is gone.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function endOwned(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child, 'SIGTERM');
  const impatience = setTimeout(() => {
    signalGroup(child, 'SIGKILL');
  }, 10_000);
  await gone;
  clearTimeout(impatience);
}

/**
 * A new folder for one run, removed at its end.
 * @param {string} name
 */
export function makeTempFolder(name) {
  const folder = mkdtempSync(path.join(tmpdir(), `jargonaut-${name}-`));
  folders.add(folder);
  return folder;
}

/**
 * Removes a folder of `makeTempFolder` early.
 * @param {string} folder
 */
export function removeTempFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  folders.delete(folder);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended in the meantime, which is what was wanted.
  }
}

process.on('exit', () => {
  for (const child of children) signalGroup(child, 'SIGKILL');
  for (const folder of folders) {
    try {
      removeTempFolder(folder);
    } catch {
      // A file is still held by a program that is just ending: the system's own cleaning takes the folder.
    }
  }
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => process.exit(130));
}
