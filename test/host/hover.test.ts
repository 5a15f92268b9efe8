import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension } from './extension';
import { cardOf, hoverIn, linksOf, plainText } from './hovers';

const links = ['jargonaut.learnTerm', 'jargonaut.reviewTerm', 'jargonaut.openCard', 'jargonaut.muteTerm'];

describe('hover', () => {
  before(() => extension().activate());

  const terms: readonly [what: string, language: string, text: string, card: string][] = [
    ['a term in a comment', 'python', '# We train a Lo|RA adapter.\n', 'lora'],
    ['a class name', 'python', 'from peft import LoraCon|fig\n', 'lora'],
    ['a keyword argument', 'python', 'config = LoraConfig(r=16, lora_al|pha=32)\n', 'lora-alpha'],
    ['a name in a string', 'typescript', "const method = 'Lo|RA';\n", 'lora'],
    ['a prefix of a class name', 'python', 'from trl import PPO|Trainer\n', 'ppo'],
    ['a term with a space', 'markdown', 'The **reward mo|del** scores answers.\n', 'reward-model'],
    ['a variable', 'python', 'from transformers import X\nreward_mo|del = X()\n', 'reward-model'],
    ['a term with hyphens', 'markdown', 'Asking for a chain-of-th|ought helped.\n', 'chain-of-thought'],
    ['a term in plain text', 'plaintext', 'Then came RL|HF.', 'rlhf'],
    ['a phrase over a line break', 'markdown', 'We fit a reward\nmo|del to their choices.\n', 'reward-model'],
    ['the start of a term', 'plaintext', '|LoRA', 'lora'],
    ['the end of a term', 'plaintext', 'LoRA|', 'lora'],
  ];
  for (const [what, language, text, card] of terms) {
    it(`shows the definition of ${what} (${language})`, async () => {
      const hover = await hoverIn(language, text);
      assert.ok(hover, 'there is no hover');
      assert.equal(cardOf(hover), `jargonaut:${card}`);
    });
  }

  const silent: readonly [what: string, language: string, text: string][] = [
    ['a sign-in token', 'typescript', 'export function authenticate(tok|en: string): Session | undefined;\n'],
    ['a user agent', 'typescript', "const userAgent = request.headers['user-ag|ent'];\n"],
    ['small letters that spell an acronym', 'plaintext', 'Wipe it with a ra|g.'],
    ['ordinary words', 'plaintext', 'The meeting is at no|on.'],
    ['an empty document', 'plaintext', '|'],
  ];
  for (const [what, language, text] of silent) {
    it(`shows nothing on ${what} (${language})`, async () => {
      assert.equal(await hoverIn(language, text), undefined);
    });
  }

  it('names the term, what it stands for, its definition, its source and what the learner knows', async () => {
    const hover = await hoverIn('plaintext', 'Lo|RA');
    assert.ok(hover);
    const text = plainText(hover);
    assert.match(text, /LoRA/u);
    assert.match(text, /low-rank adapt/iu);
    // A definition is a sentence.
    assert.match(text, /\n\n[A-Z][^\n]{40,}\.\n\n/u);
    assert.match(text, /New to you\./u);
    assert.ok(linksOf(hover).includes('https://arxiv.org/abs/2106.09685'), linksOf(hover).join(' '));
  });

  it('links to learning, reviewing, the whole card and muting', async () => {
    const hover = await hoverIn('plaintext', 'Lo|RA');
    assert.ok(hover);
    const argument = encodeURIComponent(JSON.stringify(['jargonaut:lora']));
    assert.deepEqual(
      linksOf(hover).filter((address) => address.startsWith('command:')),
      links.map((command) => `command:${command}?${argument}`),
    );
    for (const label of ['[Learn]', '[Review Now]', '[Open Card]', '[Mute…]'])
      assert.ok(hover.value.includes(label), label);
  });

  it('lets its links run these four commands and no others', async () => {
    const hover = await hoverIn('plaintext', 'Lo|RA');
    assert.ok(hover);
    assert.deepEqual(hover.isTrusted, { enabledCommands: links });
    assert.notEqual(hover.supportHtml, true);
  });

  it('covers the whole term, however long it is written', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'python', content: 'x = reward_model(y)\n' });
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, 6),
    );
    const ranges = hovers.map(({ range }) => range && document.getText(range));
    assert.ok(ranges.includes('reward_model'), ranges.join(', '));
  });

  describe('in a notebook', () => {
    it('shows the definition in a code cell and in a text cell', async () => {
      const notebook = await vscode.workspace.openNotebookDocument(
        'jupyter-notebook',
        new vscode.NotebookData([
          new vscode.NotebookCellData(vscode.NotebookCellKind.Code, 'config = LoraConfig(r=8)', 'python'),
          new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, 'About LoRA.', 'markdown'),
        ]),
      );
      for (const cell of notebook.getCells()) {
        const at = cell.document.getText().search(/lora/iu) + 1;
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          cell.document.uri,
          cell.document.positionAt(at),
        );
        const text = hovers.flatMap(({ contents }) =>
          contents.map((content) => (content as vscode.MarkdownString).value),
        );
        assert.ok(text.join('\n').includes('command:jargonaut.'), cell.document.getText());
      }
    });
  });

  describe('turned off', () => {
    const enabled = (value: boolean | undefined): Thenable<void> =>
      vscode.workspace.getConfiguration().update('jargonaut.hover.enabled', value, vscode.ConfigurationTarget.Global);
    before(() => enabled(false));
    after(() => enabled(undefined));

    it('shows nothing', async () => {
      assert.equal(await hoverIn('plaintext', 'Lo|RA'), undefined);
    });
  });
});
