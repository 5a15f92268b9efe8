import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeEvents, encodeEvents } from '../../../../src/core/progress/codec';
import type { ProgressEvent } from '../../../../src/core/progress/events';
import { anyEvent } from '../../../fakes/arbitraries';

/** As `globalState` gives it back: through JSON. */
function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

function decoded(stored: unknown): readonly ProgressEvent[] {
  const result = decodeEvents(stored);
  assert.ok(result.kind === 'events');
  return result.events;
}

describe('the stored events', () => {
  it('are the same after they were stored and read', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        assert.deepEqual(decoded(throughJson(encodeEvents(events))), events);
      }),
    );
  });

  it('carry their version', () => {
    assert.equal(encodeEvents([]).version, 1);
  });

  it('are none where nothing is stored', () => {
    assert.deepEqual(decodeEvents(undefined), { kind: 'events', events: [] });
  });

  it('of a newer version are left to that version', () => {
    assert.deepEqual(decodeEvents({ version: 2, packed: 'x' }), { kind: 'newer', version: 2 });
  });

  for (const stored of [
    null,
    'text',
    7,
    [],
    {},
    { version: 1 },
    { version: 0, events: [] },
    { version: '1', events: [] },
  ]) {
    it(`are unreadable in ${JSON.stringify(stored)}`, () => {
      assert.deepEqual(decodeEvents(stored), { kind: 'unreadable' });
    });
  }

  it('keep an event of a kind that a newer version made', () => {
    const stored = {
      version: 1,
      events: [{ kind: 'suspend', card: 'jargonaut:lora#main', time: 5, writer: 'w', why: 'leech' }],
    };
    assert.equal(decoded(stored)[0]?.kind, 'unknown');
    assert.deepEqual(throughJson(encodeEvents(decoded(stored))), stored);
  });

  const damaged: readonly unknown[] = [
    null,
    'x',
    {},
    { kind: 'review', card: 'a:b#main', time: 1, writer: 'w', rating: 9, seconds: 1, day: 1, interval: 1 },
    { kind: 'review', card: 'a:b#main', time: -1, writer: 'w', rating: 3, seconds: 1, day: 1, interval: 1 },
    { kind: 'revoke', card: 'a:b#main', time: 1, writer: 'w' },
  ];
  for (const raw of damaged) {
    it(`keep a damaged event as it is and skip it: ${JSON.stringify(raw)}`, () => {
      const stored = { version: 1, events: [raw] };
      assert.equal(decoded(stored)[0]?.kind, 'unknown');
      assert.deepEqual(throughJson(encodeEvents(decoded(stored))), stored);
    });
  }

  it('never make the reader throw', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (whole, event) => {
        decodeEvents(whole);
        decodeEvents({ version: 1, events: [event] });
      }),
    );
  });
});
