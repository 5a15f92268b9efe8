import assert from 'node:assert/strict';
import { Scanner } from '../../src/core/glossary/scan';
import { buildTermTable, type TermTable } from '../../src/core/glossary/termTable';
import { buildTableInThread } from '../../src/host/workers/workerIndexer';
import { FakeLogger } from '../fakes/app';
import { extension } from './extension';

const spellings = Array.from({ length: 20_000 }, (_, i) => `term number ${i}`);
const text = 'here is term number 19999, and term_number_7';

function found(table: TermTable): string[] {
  const spans: string[] = [];
  new Scanner(table).spans(text, 0, text.length, (form, start, end) => spans.push(`${form} ${start} ${end}`));
  return spans;
}

describe('a large glossary', function () {
  this.timeout(30_000);

  it('is indexed in a worker as it would be here', async () => {
    const logger = new FakeLogger();
    const table = await buildTableInThread(extension().extensionUri, spellings, logger);
    assert.deepEqual(found(table), found(buildTermTable(spellings)));
    assert.equal(found(table).length, 2);
    assert.deepEqual(logger.lines, []);
  });

  it('is indexed here where no worker is to be had, and the log says so', async () => {
    const logger = new FakeLogger();
    const nowhere = extension().extensionUri.with({ path: `${extension().extensionUri.path}/nowhere` });
    assert.equal(found(await buildTableInThread(nowhere, spellings, logger)).length, 2);
    assert.match(logger.lines.join(), /20000 forms could not be indexed in a worker/u);
  });
});
