// A copy of the sample workspace, so that tests can write into it.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { sampleWorkspace } from './places.mjs';

/**
 * Copies the sample workspace.
 * @param {string} folder
 * @returns {string} the copy, in the folder
 */
export function copyWorkspace(folder) {
  const copy = path.join(folder, 'workspace');
  cpSync(sampleWorkspace, copy, { recursive: true });
  return copy;
}
