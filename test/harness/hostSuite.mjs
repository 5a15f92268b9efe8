// Runs the host tests in the Node extension host of a real VS Code: the desktop one where it can be had, else the server.
import path from 'node:path';
import { runInPage } from './browserSuite.mjs';
import { settleCounts } from './counts.mjs';
import { obtainDesktop, runDesktopTests } from './desktop.mjs';
import { hostBundles } from './hostBundles.mjs';
import { makeTempFolder, removeTempFolder } from './owned.mjs';
import { root } from './places.mjs';
import { findFreePort } from './ports.mjs';
import { Problem, say } from './say.mjs';
import { serverIsPossible, startServer, workbenchAddress } from './vscodeServer.mjs';
import { copyWorkspace } from './workspaceCopy.mjs';

/**
 * @typedef {import('./vscodeServer.mjs').Version} Version
 * @typedef {import('./counts.mjs').Ending} Ending
 */

/**
 * Runs the host tests.
 * @param {Version} version of VS Code
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runHostSuite(version) {
  const folder = makeTempFolder('host');
  const workspace = copyWorkspace(folder);
  const tests = path.join(root, hostBundles.node);
  const desktop = await obtainDesktop(version);
  const ending =
    desktop === undefined
      ? await runOnServer(version, folder, workspace, tests)
      : await runDesktopTests(desktop, folder, workspace, tests);
  removeTempFolder(folder);
  return settleCounts(ending);
}

/**
 * @param {Version} version
 * @param {string} folder
 * @param {string} workspace
 * @param {string} tests
 * @returns {Promise<Ending>}
 */
async function runOnServer(version, folder, workspace, tests) {
  if (!serverIsPossible()) {
    throw new Problem('There is no desktop VS Code, and its server does not run on Windows.');
  }
  const server = await startServer({ version, port: await findFreePort(), dataFolder: path.join(folder, 'server') });
  say(`VS Code ${version}: the server from npm, in Chromium`);
  const address = workbenchAddress(server.port, { folder: workspace, extension: root, tests });
  const ending = await runInPage(address, path.join(folder, 'profile'), `host-${version}`);
  await server.stop();
  return ending;
}
