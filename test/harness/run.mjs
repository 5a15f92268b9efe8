// Short-lived programs: run one, wait for it.
import { spawn } from 'node:child_process';

/**
 * @typedef {object} Outcome
 * @property {number} code the exit code, 1 when the program could not be started or was ended by a signal
 * @property {string} output what it printed, when it was captured
 */

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd: string, env?: NodeJS.ProcessEnv, capture?: boolean, shell?: boolean}} options
 *   `capture` keeps the output instead of showing it
 * @returns {Promise<Outcome>}
 */
export function runProgram(command, args, { capture = false, ...options }) {
  return new Promise((resolve) => {
    /** @type {'pipe' | 'inherit'} */
    const stream = capture ? 'pipe' : 'inherit';
    const child = spawn(command, args, { ...options, stdio: ['ignore', stream, stream] });
    let output = '';
    child.stdout?.on('data', (text) => (output += String(text)));
    child.stderr?.on('data', (text) => (output += String(text)));
    child.once('error', (error) => {
      resolve({ code: 1, output: `${output}${error.message}` });
    });
    child.once('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Runs npm in a folder.
 * @param {string} folder
 * @param {readonly string[]} args
 * @param {{capture?: boolean}} [options]
 */
export function runNpm(folder, args, options = {}) {
  // Within `npm run`, npm tells where its JavaScript is: the way that needs no shell, on Windows too.
  const script = process.env.npm_execpath;
  const env = environmentForNpm();
  if (script?.endsWith('.js')) return runProgram(process.execPath, [script, ...args], { cwd: folder, env, ...options });
  return runProgram('npm', args, { cwd: folder, env, shell: process.platform === 'win32', ...options });
}

/** Our environment less what an outer `npm run` says about its own package, which an inner npm would take for its own. */
function environmentForNpm() {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(package|lifecycle)_|^npm_config_local_prefix$|^INIT_CWD$/i.test(name),
    ),
  );
}
