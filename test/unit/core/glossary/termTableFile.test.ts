import assert from 'node:assert/strict';
import { Scanner } from '../../../../src/core/glossary/scan';
import { buildTermTable, type TermTable } from '../../../../src/core/glossary/termTable';
import { readTermTable, writeTermTable } from '../../../../src/core/glossary/termTableFile';

const spellings = ['LoRA', 'KV cache', 'lo ra', 'large language model', ''];
const table = buildTermTable(spellings);
const bytes = writeTermTable(table);

/** What a table finds, and all of it but the order of its slots. */
function found(own: TermTable | undefined) {
  assert.ok(own);
  const spans: string[] = [];
  const text = 'LoRA, a kv_cache, lo-ra and large language models';
  new Scanner(own).scan(text, 0, text.length, (form, start, end) => spans.push(`${form} ${start} ${end}`));
  assert.ok(spans.length >= 4);
  const { slots, ...rest } = own;
  const pairs = [...slots].flatMap((value, at) => (at % 2 === 1 ? [`${slots[at - 1]} ${value}`] : []));
  return { ...rest, spans: spans.sort(), slots: pairs.sort() };
}

describe('the file of a term table', () => {
  it('gives the table back, from any place in memory', () => {
    assert.deepEqual(found(readTermTable(bytes, spellings)), found(table));
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    assert.deepEqual(found(readTermTable(shifted.subarray(1), spellings)), found(table));
  });

  it('is not read for other spellings, though they be as many and as long', () => {
    assert.equal(readTermTable(bytes, ['LoRA', 'KV cache', 'lo ra', 'large language modem', '']), undefined);
  });

  it('is not read when it is damaged, cut short or of another version', () => {
    const other = bytes.slice();
    other[4] = (other[4] ?? 0) + 1;
    for (const bad of [
      new Uint8Array(),
      bytes.slice(0, 10),
      bytes.slice(0, -4),
      other,
      new Uint8Array(bytes.length).fill(255),
    ]) {
      assert.equal(readTermTable(bad, spellings), undefined);
    }
  });
});
