import { eventId, type ProgressEvent, type WeightsEvent } from '../progress/events';

/** The latest adoption of weights that was not taken back; `undefined` when there is none. Events in any order. */
export function lastAdoption(events: Iterable<ProgressEvent>): WeightsEvent | undefined {
  const all = [...events];
  const revoked = new Set(all.flatMap((event) => (event.kind === 'revoke' ? [event.target] : [])));
  let last: WeightsEvent | undefined;
  for (const event of all) {
    if (event.kind !== 'weights' || revoked.has(eventId(event))) continue;
    if (!last || event.time > last.time || (event.time === last.time && eventId(event) > eventId(last))) last = event;
  }
  return last;
}
