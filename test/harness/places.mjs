// Where things lie in the repository.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
/** Every VS Code that the harness installed, and what `npm start` keeps. Ignored by git. */
export const cache = path.join(root, '.vscode-test');
/** What a run leaves to look at: counts, screenshots. Ignored by git. */
export const artifacts = path.join(root, 'artifacts');
/** The workspace that `npm start` opens and that the suites copy. */
export const sampleWorkspace = path.join(root, 'test', 'fixtures', 'workspace');
/** A module of node_modules that is run as a program. */
export const programs = {
  playwright: path.join(root, 'node_modules', 'playwright-core', 'cli.js'),
  vsce: path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce'),
};
