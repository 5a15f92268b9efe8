import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Journal } from '../../src/app/journal';
import type { ReviewEvent } from '../../src/core/progress/events';
import { StorageJournalFolder } from '../../src/host/folders';

/** The journal's files in this host's file system: appended in Node, short segments elsewhere. */
describe('the journal’s folder', () => {
  let uri: vscode.Uri;
  let names = 0;
  const logged: string[] = [];
  const log = (line: string): void => void logged.push(line);
  const newName = (): string => `n${String(++names).padStart(4, '0')}`;
  const open = (): { folder: StorageJournalFolder; journal: Journal } => {
    const folder = new StorageJournalFolder(uri, newName);
    return { folder, journal: new Journal(folder, { info: log, warn: log, error: log }, newName) };
  };
  const review = (index: number): ReviewEvent => ({
    kind: 'review',
    card: 'jargonaut:lora#main',
    time: 1_000_000 + index,
    writer: 'w',
    rating: 3,
    seconds: 2,
    day: 5,
    interval: { unit: 'days', days: 3 },
  });
  const times = (events: readonly { readonly time: number }[]): number[] =>
    events.map(({ time }) => time - 1_000_000).sort((a, b) => a - b);
  const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

  before(() => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    uri = vscode.Uri.joinPath(workspace.uri, '.journal-of-a-test');
  });
  after(() => vscode.workspace.fs.delete(uri, { recursive: true }));

  it('is empty while it is not there', async () => {
    assert.deepEqual(await open().folder.list(), []);
    assert.equal(await open().folder.read('nothing'), undefined);
  });

  it('has what two windows appended, each in files of its own', async () => {
    const [one, other] = [open().journal, open().journal];
    for (let i = 0; i < 200; i += 2) {
      await Promise.all([one.append([review(i)]), other.append([review(i + 1)])]);
    }
    const { events } = await open().journal.read();
    assert.deepEqual(times(events), upTo(200));
    if (uri.scheme === 'file') return;
    for (const [name] of await vscode.workspace.fs.readDirectory(uri)) {
      const { size } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(uri, name));
      assert.ok(size <= 4_096, `${name} has ${String(size)} bytes`);
    }
  });

  it('goes on in another file when one was taken away', async () => {
    const { folder, journal } = open();
    await journal.append([review(200)]);
    for (const name of await folder.list()) await folder.rename(name, `${name}.old`);
    await journal.append([review(201)]);
    await journal.append([review(202)]);
    const { events } = await open().journal.read();
    assert.deepEqual([...new Set(times(events))], upTo(203));
  });

  it('is one file after it was folded', async () => {
    const { folder, journal } = open();
    const { names: before } = await journal.read();
    await journal.fold({}, before, () => true);
    assert.deepEqual(
      (await folder.list()).map((name) => name.split('.')[1]),
      ['fold'],
      logged.join('\n'),
    );
    await journal.append([review(203)]);
    assert.deepEqual(times((await journal.read()).events), [203]);
    await journal.clear();
    assert.deepEqual(await folder.list(), []);
  });
});
