// npm start: an editor with the extension as it is built now and the sample workspace.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureDependencies } from './install.mjs';
import { cache, root, sampleWorkspace } from './places.mjs';
import { findFreePort, portIsFree } from './ports.mjs';
import { runProgram } from './run.mjs';
import { Problem, runMain, say } from './say.mjs';

/** What stays from one start to the next, so that the learner's progress does: port, token, VS Code's data. */
const kept = path.join(cache, 'start');

await runMain(async () => {
  await ensureDependencies();
  const { build } = await import('./build.mjs');
  await build([]);
  const { findCodeOnPath, hasDisplay } = await import('./desktop.mjs');
  const code = process.env.JARGONAUT_VSCODE === 'server' || !hasDisplay() ? undefined : findCodeOnPath();
  return code === undefined ? startServerEditor(hasDisplay()) : startDesktopEditor(code);
});

/** @param {string} code */
async function startDesktopEditor(code) {
  say(`Opening ${code} with the extension and the sample workspace.`);
  const args = [
    '--new-window',
    `--extensionDevelopmentPath=${root}`,
    // A profile of its own: what you learn while trying things out stays apart from your own VS Code.
    `--user-data-dir=${path.join(kept, 'desktop')}`,
    '--disable-workspace-trust',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    sampleWorkspace,
  ];
  return (await runProgram(code, args, { cwd: root, shell: process.platform === 'win32' })).code;
}

/** @param {boolean} show whether there is a desktop to show a browser on */
async function startServerEditor(show) {
  const { linkExtension, serverIsPossible, startServer, versions, workbenchAddress } =
    await import('./vscodeServer.mjs');
  if (!serverIsPossible()) {
    throw new Problem(
      'Install VS Code so that `code` is on the PATH, and run npm start again: its server does not run on Windows.',
    );
  }
  mkdirSync(kept, { recursive: true, mode: 0o700 });
  const port = Number(await keepOnce('port', async () => String(await findFreePort())));
  const token = await keepOnce('token', () => randomBytes(24).toString('hex'));
  if (!(await portIsFree(port))) {
    throw new Problem(
      `Port ${port} is in use: is another npm start running? The browser keeps your progress for this port alone; to give that up` +
        ` and start on another port, delete ${path.relative(root, kept)}.`,
    );
  }
  const dataFolder = path.join(kept, 'data');
  linkExtension(dataFolder, root);
  keepCalm(dataFolder);
  const tokenFile = path.join(kept, 'token');
  const server = await startServer({ version: versions.current, port, dataFolder, forPerson: true, tokenFile });
  const address = workbenchAddress(port, { folder: sampleWorkspace, token });
  say(`\nVS Code ${server.version} with Jargonaut, for this machine only:\n\n  ${address}\n`);
  say('Your progress stays in this browser. End with Ctrl+C.');
  if (show) openInBrowser(address);
  return server.ended;
}

/**
 * A value that is made once and then stays the same.
 * @param {string} name
 * @param {() => string | Promise<string>} make
 */
async function keepOnce(name, make) {
  const file = path.join(kept, name);
  if (!existsSync(file)) writeFileSync(file, await make(), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/**
 * A first start shows the editor and the extension, not VS Code's chat and questions. Whoever wants those changes the settings.
 * @param {string} dataFolder
 */
function keepCalm(dataFolder) {
  const file = path.join(dataFolder, 'data', 'Machine', 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  const settings = {
    'chat.disableAIFeatures': true,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    // The sample workspace lies in the repository of the extension, which VS Code would ask about.
    'git.openRepositoryInParentFolders': 'never',
  };
  writeFileSync(file, JSON.stringify(settings));
}

/** @param {string} address */
function openInBrowser(address) {
  const command = process.platform === 'darwin' ? 'open' : 'xdg-open';
  // Where there is no such program, the printed address is enough.
  void runProgram(command, [address], { cwd: root, capture: true });
}
