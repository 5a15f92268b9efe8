// Keeps a picture of every open window when a UI test fails. Loaded before the tests, so its hook is for all of them.
import { Editor } from './editor.js';

afterEach(async function () {
  const test = this.currentTest;
  if (test?.state !== 'failed') return;
  const name = test.fullTitle().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  for (const [index, workbench] of Editor.openWorkbenches().entries()) {
    await workbench.screenshot(`failed-${name}-${index + 1}`);
  }
});
