import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createBackup, createPackedBackup } from '../../../../src/core/exchange/backup';
import { eventsToRestore, planRestore, readBackup } from '../../../../src/core/exchange/restore';
import { EventLog } from '../../../../src/core/progress/eventLog';
import {
  ALL_CARDS,
  compareEvents,
  eventId,
  type ProgressEvent,
  type ReviewEvent,
} from '../../../../src/core/progress/events';
import { anySet } from '../../../fakes/arbitraries';

const card = 'jargonaut:lora#main';

function review(time: number): ReviewEvent {
  const interval = { unit: 'days', days: 3 } as const;
  return { kind: 'review', card, time, writer: 'w', rating: 3, seconds: 2, day: 1, interval };
}

function logOf(events: readonly ProgressEvent[]): EventLog {
  const log = new EventLog();
  log.add(events);
  return log;
}

function restore(log: EventLog, backup: readonly ProgressEvent[]): EventLog {
  const plan = planRestore(log, backup);
  log.add(eventsToRestore(plan, 'me', (key) => log.timeFor(key, 9_000_000)));
  return log;
}

describe('readBackup', () => {
  for (const create of [createBackup, createPackedBackup]) {
    it(`reads what ${create.name} writes`, () => {
      fc.assert(
        fc.property(anySet, (events) => {
          const read = readBackup(JSON.stringify(create(events, {}, 0)));
          assert.ok(read.kind === 'backup');
          assert.deepEqual([...read.events].sort(compareEvents), [...events].sort(compareEvents));
        }),
      );
    });
  }

  it('knows what is none', () => {
    for (const text of ['', 'x', '[]', 'null', '{}', '{"format":"anki"}', '{"format":"jargonaut-progress"}']) {
      assert.deepEqual(readBackup(text), { kind: 'not-a-backup' }, text);
    }
    assert.deepEqual(readBackup('{"format":"jargonaut-progress","version":99}'), { kind: 'newer' });
  });

  it('gives what is whole in a damaged one', () => {
    const backup = createPackedBackup([review(1_000), review(2 ** 31)], {}, 0);
    const text = JSON.stringify({ ...backup, blocks: [backup.blocks[0], 'x'] });
    assert.deepEqual(readBackup(text), { kind: 'damaged', events: [review(1_000)] });
  });
});

describe('a restore', () => {
  it('adds what is missing, and takes nothing away', () => {
    fc.assert(
      fc.property(anySet, anySet, (here, backup) => {
        const log = restore(logOf(here), backup);
        for (const event of [...here, ...backup]) assert.ok(log.get(eventId(event)));
      }),
    );
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(anySet, anySet, (here, backup) => {
        const log = restore(logOf(here), backup);
        const plan = planRestore(log, backup);
        assert.deepEqual([plan.missing, plan.resets, plan.answers, plan.hidden], [[], [], 0, 0]);
      }),
    );
  });

  it('says beforehand what it would add', () => {
    const plan = planRestore(logOf([review(1_000)]), [review(1_000), review(2_000), review(3_000)]);
    assert.deepEqual([plan.answers, plan.cards, plan.known, plan.hidden], [2, 1, 1, 0]);
  });

  it('lets the backup win over a reset that came after it', () => {
    const reset: ProgressEvent = { kind: 'reset', card: ALL_CARDS, time: 5_000, writer: 'w', through: 5_000 };
    const log = logOf([review(1_000), reset]);
    const backup = [review(1_000), review(2_000)];
    assert.deepEqual(log.cards(), []);
    const plan = planRestore(log, backup);
    assert.deepEqual([plan.answers, plan.hidden, plan.resets], [1, 1, [reset]]);
    assert.deepEqual(restore(log, backup).reviewsOf(card), backup);
  });

  it('keeps a reset that the backup has itself', () => {
    const reset: ProgressEvent = { kind: 'reset', card, time: 5_000, writer: 'w', through: 5_000 };
    const log = restore(logOf([reset]), [review(1_000), reset, review(6_000)]);
    assert.deepEqual(log.reviewsOf(card), [review(6_000)]);
  });
});
