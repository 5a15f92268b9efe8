import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  backupName,
  createBackup,
  createPackedBackup,
  dailyBackupName,
  isDailyBackup,
} from '../../../../src/core/exchange/backup';
import { decodeEvents } from '../../../../src/core/progress/codec';
import { compareEvents } from '../../../../src/core/progress/events';
import { anyEvent } from '../../../fakes/arbitraries';
import { simulateHistory } from '../../../fakes/history';

const now = Date.UTC(2026, 10, 24, 12);

describe('createBackup', () => {
  it('holds every event, readable as stored progress is', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        const decoded = decodeEvents(JSON.parse(JSON.stringify(createBackup(events, {}, now))));
        assert.deepEqual(decoded, { kind: 'events', events: [...events].sort(compareEvents), damaged: [] });
      }),
    );
  });

  it('holds what could not be read', () => {
    assert.deepEqual(createBackup([], { 'key@1': 'garbage' }, now).setAside, { 'key@1': 'garbage' });
  });

  it('has a name with its day', () => {
    assert.equal(backupName(now), 'jargonaut-progress-2026-11-24.json');
  });

  it('is named so that a day and a machine have one daily backup', () => {
    assert.equal(dailyBackupName(now, '3f2a'), 'jargonaut-progress-2026-11-24-auto-3f2a.json');
    assert.ok(isDailyBackup(dailyBackupName(now, '3f2a'), '3f2a'));
    assert.ok(!isDailyBackup(dailyBackupName(now, '3f2a'), 'beef'));
    assert.ok(!isDailyBackup(backupName(now), '3f2a'));
  });

  it('is far smaller when it is packed', () => {
    const history = simulateHistory({ events: 2_000, cards: 200 });
    const [plain, packed] = [createBackup(history, {}, now), createPackedBackup(history, {}, now)];
    assert.ok(JSON.stringify(packed).length * 10 < JSON.stringify(plain).length);
  });
});
