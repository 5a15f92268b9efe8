import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bar, table } from '../../../src/app/markdownTable';

describe('table', () => {
  it('stands in line as plain text, words to the left and numbers to the right', () => {
    const text = table(
      [{ heading: 'Day' }, { heading: 'Cards', align: 'right' }],
      [
        ['Monday', '7'],
        ['Tue', '1,234'],
      ],
    );
    assert.equal(
      text,
      ['| Day    | Cards |', '| ------ | ----: |', '| Monday |     7 |', '| Tue    | 1,234 |'].join('\n'),
    );
  });

  it('has a text of a deck stay in its cell, and be no Markdown', () => {
    const [, , row] = table([{ heading: 'Card' }], [['a|b\n[x](command:y) <b>*&amp;']]).split('\n');
    assert.equal(row, '| a\\|b \\[x\\](command:y) \\<b\\>\\*\\&amp; |');
  });

  it('has as many cells in each line, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (rows) => {
        const lines = table([{ heading: 'A' }, { heading: 'B', align: 'right' }], rows).split('\n');
        assert.equal(lines.length, rows.length + 2);
        for (const line of lines) assert.equal(line.replace(/\\./gu, '').split('|').length, 4);
      }),
    );
  });
});

describe('bar', () => {
  it('is as long as its value, to an eighth', () => {
    assert.equal(bar(10, 10, 4), '████');
    assert.equal(bar(5, 10, 4), '██');
    assert.equal(bar(1, 10, 4), '▍');
  });

  it('is nothing for nothing, and something for a little', () => {
    assert.equal(bar(0, 10), '');
    assert.equal(bar(NaN, 10), '');
    assert.equal(bar(5, 0), '');
    assert.equal(bar(1, 1_000_000), '▏');
  });

  it('is never longer than its room', () => {
    assert.equal(bar(30, 10, 4), '████');
  });
});
