import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension } from './extension';

describe('Show Statistics', () => {
  before(() => extension().activate());
  after(() => vscode.commands.executeCommand('workbench.action.closeActiveEditor'));

  it('opens a Markdown document that cannot be edited', async () => {
    await vscode.commands.executeCommand('jargonaut.showStatistics');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.equal(editor.document.languageId, 'markdown');
    assert.equal(vscode.workspace.fs.isWritableFileSystem(editor.document.uri.scheme) ?? false, false);
    assert.match(editor.document.getText(), /^# Jargonaut Statistics\n\n/u);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'x');
    });
    assert.match(editor.document.getText(), /^# Jargonaut Statistics\n\n/u);
    assert.equal(editor.document.isDirty, false);
  });

  it('shows the same document when it is run again', async () => {
    await vscode.commands.executeCommand('jargonaut.showStatistics');
    await vscode.commands.executeCommand('jargonaut.showStatistics');
    const shown = vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === 'jargonaut-statistics');
    assert.equal(shown.length, 1);
  });

  it('has no hovers of its own', async () => {
    await vscode.commands.executeCommand('jargonaut.showStatistics');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, 3),
    );
    assert.equal(hovers.length, 0);
  });
});
