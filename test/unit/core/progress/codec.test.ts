import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeEvents, encodeEvents } from '../../../../src/core/progress/codec';
import { eventsByBucket, HOME_KEYS } from '../../../../src/core/progress/buckets';
import { compareEvents, type ProgressEvent } from '../../../../src/core/progress/events';
import { toPlain } from '../../../../src/core/progress/plainEvent';
import { anySet as events } from '../../../fakes/arbitraries';
import { simulateHistory } from '../../../fakes/history';

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
      fc.property(events, (all) => {
        const stored = throughJson(encodeEvents(all));
        assert.deepEqual([...decoded(stored)].sort(compareEvents), all.sort(compareEvents));
      }),
    );
  });

  it('are stored alike whatever their order', () => {
    fc.assert(
      fc.property(events, (all) => {
        const sizes = [all, all.toReversed()].map((list) => JSON.stringify(encodeEvents(list)).length);
        assert.ok(Math.abs(sizes[0]! - sizes[1]!) <= 4 * all.length);
      }),
    );
  });

  it('of the first format are still read', () => {
    fc.assert(
      fc.property(events, (all) => {
        const stored = throughJson({ version: 1, events: all.map(toPlain) });
        assert.deepEqual(decoded(stored), all);
      }),
    );
  });

  it('take at most 12 characters each, all told, over a history of 50,000 events on 2,000 cards', () => {
    const history = simulateHistory({ events: 50_000, cards: 2_000 });
    const buckets = [...eventsByBucket(history, HOME_KEYS).values()].map((inBucket) => encodeEvents(inBucket));
    const characters = buckets.reduce((sum, bucket) => sum + JSON.stringify(bucket).length, 0);
    assert.ok(characters / history.length <= 12, `${characters / history.length} characters an event`);
    assert.ok(buckets.every(({ others }) => others.length === 0));
  });

  it('carry their version', () => {
    assert.equal(encodeEvents([]).version, 2);
  });

  it('are none where nothing is stored', () => {
    assert.deepEqual(decodeEvents(undefined), { kind: 'events', events: [], damaged: [] });
  });

  it('of a newer version are left to that version', () => {
    assert.deepEqual(decodeEvents({ version: 3, packed: 'x' }), { kind: 'newer', version: 3 });
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
    { version: 2 },
    { version: 2, cards: [7], blocks: [], others: [] },
    { version: 2, cards: [], blocks: {}, others: [] },
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
    assert.deepEqual(encodeEvents(decoded(stored)).others, stored.events);
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
      assert.deepEqual(encodeEvents(decoded(stored)).others, stored.events);
    });
  }

  it('give every block but those that were damaged, which are handed back', () => {
    fc.assert(
      fc.property(events, fc.nat(), fc.nat(), fc.nat(0xffff), (all, whichBlock, whichSign, unit) => {
        const stored = encodeEvents(all.map((event, i) => ({ ...event, time: event.time + i * 2 ** 29 })));
        fc.pre(stored.blocks.length > 0);
        const at = whichBlock % stored.blocks.length;
        const block = stored.blocks[at]!;
        const sign = whichSign % block.length;
        const broken = block.slice(0, sign) + String.fromCharCode(unit) + block.slice(sign + 1);
        fc.pre(broken !== block);
        const result = decodeEvents({ ...stored, blocks: stored.blocks.with(at, broken) });
        assert.ok(result.kind === 'events');
        assert.deepEqual(result.damaged, [broken]);
        assert.deepEqual(result.events, decoded({ ...stored, blocks: stored.blocks.toSpliced(at, 1) }));
      }),
    );
  });

  it('are not taken from a table of cards that was changed', () => {
    const stored = encodeEvents(simulateHistory({ events: 20, cards: 5 }));
    const result = decodeEvents({ ...stored, cards: stored.cards.with(0, 'jargonaut:other#main') });
    assert.ok(result.kind === 'events' && result.events.length === 0);
    assert.deepEqual(result.damaged, stored.blocks);
  });

  it('never make the reader throw', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.string({ unit: 'binary' }), (whole, event, block) => {
        decodeEvents(whole);
        decodeEvents({ version: 1, events: [event] });
        decodeEvents({ version: 2, cards: [event], blocks: [event], others: [event] });
        decodeEvents({ version: 2, cards: [], blocks: [event, block], others: [event] });
      }),
    );
  });
});
