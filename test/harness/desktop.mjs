// The desktop VS Code: the one that JARGONAUT_VSCODE names, or one that @vscode/test-electron has or can download.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SilentReporter, downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { parseCounts } from './counts.mjs';
import { cache, root } from './places.mjs';
import { Problem, say } from './say.mjs';

/** Long enough for a slow answer, short enough for a machine that can't reach the download at all. */
const downloadTimeout = 20_000;

/**
 * Finds or downloads a desktop VS Code.
 * @param {string} version
 * @returns {Promise<string | undefined>} the program, undefined when the server is to be used
 */
export async function obtainDesktop(version) {
  const chosen = process.env.JARGONAUT_VSCODE;
  if (chosen === 'server') return undefined;
  if (chosen !== undefined && chosen !== 'desktop') {
    if (!existsSync(chosen))
      throw new Problem(`JARGONAUT_VSCODE is neither “server” nor “desktop” nor a program: ${chosen}`);
    return chosen;
  }
  if (chosen === undefined && !hasDisplay()) {
    say('No display for a desktop VS Code (xvfb-run gives one): using the server.');
    return undefined;
  }
  try {
    say(`Looking for the desktop VS Code ${version} …`);
    return await downloadAndUnzipVSCode({
      version,
      cachePath: cache,
      timeout: downloadTimeout,
      reporter: new SilentReporter(),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    if (chosen === 'desktop') throw new Problem(`The desktop VS Code cannot be downloaded: ${reason}`);
    say(`The desktop VS Code cannot be downloaded (${reason}): using the server.`);
    return undefined;
  }
}

/**
 * Runs a test bundle in the desktop VS Code.
 * @param {string} program
 * @param {string} folder for this run's files
 * @param {string} workspace
 * @param {string} tests
 * @returns {Promise<import('./counts.mjs').Ending>}
 */
export async function runDesktopTests(program, folder, workspace, tests) {
  say(`VS Code: ${path.relative(root, program)}`);
  const countsFile = path.join(folder, 'counts.json');
  let code = 1;
  try {
    code = await runTests({
      vscodeExecutablePath: program,
      extensionDevelopmentPath: root,
      extensionTestsPath: tests,
      extensionTestsEnv: { JARGONAUT_COUNTS: countsFile },
      launchArgs: [
        workspace,
        `--user-data-dir=${path.join(folder, 'user')}`,
        `--extensions-dir=${path.join(folder, 'extensions')}`,
      ],
    });
  } catch (error) {
    say(`VS Code: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { code, counts: existsSync(countsFile) ? parseCounts(readFileSync(countsFile, 'utf8')) : undefined };
}

/** Whether a window can be shown. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/**
 * The person's own VS Code.
 * @returns {string | undefined} the `code` of the PATH
 */
export function findCodeOnPath() {
  const names = process.platform === 'win32' ? ['code.cmd'] : ['code'];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of names) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here: look on.
      }
    }
  }
  return undefined;
}
