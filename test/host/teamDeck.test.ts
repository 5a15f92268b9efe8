import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension } from './extension';
import { hoverIn, linksOf, plainText } from './hovers';

const deck = `
id: house-words
title: House words
cards:
  - id: gondola
    term: gondolaflux
    definition: 'Our own cache. [Quit](command:workbench.action.quit) <b>now</b>, **please**.'
    sources:
      - title: 'Notes [here](command:workbench.action.quit)'
        url: https://example.org/notes
  - term: namelessflux
    definition: It has no id.
`;

describe('a deck in the .jargonaut folder of the workspace', () => {
  const folder = (): vscode.Uri => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace, 'no folder is open');
    return vscode.Uri.joinPath(workspace.uri, '.jargonaut');
  };
  const write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder(), name), new TextEncoder().encode(text));

  before(async () => {
    await extension().activate();
    await write('team.yaml', deck);
    await write('broken.yaml', 'id: broken\ncards: [unclosed\n');
    await hoverOnceLoaded('We ask gondola|flux first.');
  });
  after(() => vscode.workspace.fs.delete(folder(), { recursive: true }));

  it('gives its terms a hover', async () => {
    const hover = await hoverIn('plaintext', 'We ask gondola|flux first.');
    assert.ok(hover);
    assert.match(plainText(hover), /Our own cache\./u);
  });

  it('cannot put a command, a tag or a style into it', async () => {
    const hover = await hoverIn('plaintext', 'We ask gondola|flux first.');
    assert.ok(hover);
    assert.deepEqual(
      linksOf(hover).filter((address) => !address.startsWith('command:jargonaut.')),
      ['https://example.org/notes'],
    );
    assert.ok(plainText(hover).includes('[Quit](command:workbench.action.quit)'), hover.value);
    assert.ok(plainText(hover).includes('<b>now</b>, **please**'), hover.value);
    assert.doesNotMatch(hover.value, /<b>|\*\*please/u);
  });

  it('loses only the card that has no id', async () => {
    assert.equal(await hoverIn('plaintext', 'And then nameless|flux.'), undefined);
  });

  it('does not take the bundled terms with it when a file beside it is broken', async () => {
    assert.ok(await hoverIn('plaintext', 'Lo|RA'));
  });
});

/** The decks are read anew some time after the file was written. */
async function hoverOnceLoaded(marked: string): Promise<void> {
  while (!(await hoverIn('plaintext', marked))) await new Promise((resolve) => setTimeout(resolve, 100));
}
