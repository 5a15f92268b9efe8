import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { contributions, extension } from './extension';

describe('commands', () => {
  before(() => extension().activate());

  it('has a handler for every command that the palette lists', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    const listed = contributions().commands.map(({ command }) => command);
    assert.ok(listed.length > 0);
    assert.deepEqual(
      listed.filter((command) => !registered.has(command)),
      [],
    );
  });

  it('registers nothing besides them but the links of a hover', async () => {
    const listed = new Set(contributions().commands.map(({ command }) => command));
    const others = (await vscode.commands.getCommands(true)).filter((command) => /^jargonaut\.\w+$/u.test(command));
    assert.deepEqual(others.filter((command) => !listed.has(command)).sort(), [
      'jargonaut.learnTerm',
      'jargonaut.muteTerm',
      'jargonaut.openCard',
      'jargonaut.reviewTerm',
    ]);
  });
});
