import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readJournalLines, writeJournalLines } from '../../../../src/core/progress/journalLines';
import { anyEvent } from '../../../fakes/arbitraries';
import { simulateHistory } from '../../../fakes/history';

/** What a reader makes of the bytes of a file. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

const journal = fc.array(anyEvent, { minLength: 1, maxLength: 12 }).map((events) => {
  const lines = events.map((event) => writeJournalLines([event]));
  const ends = lines.map((_, i) => lines.slice(0, i + 1).join('').length);
  return { events, ends, bytes: new TextEncoder().encode(lines.join('')) };
});

describe('a journal', () => {
  it('gives what was written', () => {
    fc.assert(
      fc.property(journal, ({ events, bytes }) => {
        assert.deepEqual(readJournalLines(textOf(bytes)), { events, damaged: 0 });
      }),
    );
  });

  it('that was cut off gives every event before the cut', () => {
    fc.assert(
      fc.property(journal, fc.nat(), ({ events, ends, bytes }, at) => {
        const length = at % bytes.length;
        const whole = ends.filter((end) => end <= length + 1).length;
        assert.deepEqual(readJournalLines(textOf(bytes.slice(0, length))).events, events.slice(0, whole));
      }),
    );
  });

  it('with a flipped bit gives every event but those of the line that it hit and the next', () => {
    fc.assert(
      fc.property(journal, fc.nat(), fc.nat(7), ({ events, ends, bytes }, at, bit) => {
        const place = at % bytes.length;
        const flipped = bytes.with(place, bytes[place]! ^ (1 << bit));
        const hit = ends.findIndex((end) => place < end);
        const isEnd = place === ends[hit]! - 1;
        const result = readJournalLines(textOf(flipped));
        assert.deepEqual(result.events, [...events.slice(0, hit), ...events.slice(hit + (isEnd ? 2 : 1))]);
        assert.ok(result.damaged > 0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('of any text is read without an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readJournalLines(text)));
  });

  it('takes at most 96 bytes an answer', () => {
    const history = simulateHistory({ events: 5_000, cards: 2_000 }).filter(({ kind }) => kind === 'review');
    const bytes = new TextEncoder().encode(writeJournalLines(history)).length;
    assert.ok(bytes / history.length <= 96, `${bytes / history.length} bytes an answer`);
  });
});
