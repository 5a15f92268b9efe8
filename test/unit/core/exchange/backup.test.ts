import assert from 'node:assert/strict';
import fc from 'fast-check';
import { backupName, createBackup } from '../../../../src/core/exchange/backup';
import { decodeEvents } from '../../../../src/core/progress/codec';
import { compareEvents } from '../../../../src/core/progress/events';
import { anyEvent } from '../../../fakes/arbitraries';

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
});
