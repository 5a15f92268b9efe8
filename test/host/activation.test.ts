import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension } from './extension';

/** Stands first of all host tests: whatever they use is loaded from then on. */
describe('activation', () => {
  it('loads neither decks nor the scheduler before they are used', async () => {
    const api = await extension().activate();
    assert.equal(extension().isActive, true);
    assert.deepEqual(api.loadedParts(), []);
  });

  it('loads the decks with the first hover', async () => {
    const api = await extension().activate();
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'LoRA' });
    await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, new vscode.Position(0, 1));
    assert.ok(api.loadedParts().includes('glossary'), `loaded: ${api.loadedParts().join(', ')}`);
  });
});
