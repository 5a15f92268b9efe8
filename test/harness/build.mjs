// Builds the extension by running esbuild.mjs.
import { root } from './places.mjs';
import { runProgram } from './run.mjs';
import { Problem, say } from './say.mjs';

/**
 * @param {readonly string[]} args of esbuild.mjs
 * @param {Record<string, string>} [environment]
 */
export async function build(args, environment = {}) {
  say(`node esbuild.mjs ${args.join(' ')}`.trimEnd());
  const { code } = await runProgram(process.execPath, ['esbuild.mjs', ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
  });
  if (code !== 0) throw new Problem('The build failed: see above.');
}
