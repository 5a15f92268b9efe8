import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCalendar } from '../../../../src/core/schedule/calendar';

const HOUR = 3_600_000;
const noon = Date.UTC(2026, 10, 24, 12);

/** Central Europe in 2026: an hour ahead, two from 29 March to 25 October. */
function berlin(time: number): number {
  return time >= Date.UTC(2026, 2, 29, 1) && time < Date.UTC(2026, 9, 25, 1) ? 120 : 60;
}

describe('createCalendar', () => {
  it('lets the day begin at the rollover hour of local time', () => {
    const { dayOf } = createCalendar(4, () => 60);
    assert.equal(dayOf(Date.UTC(2026, 10, 24, 2, 59)) + 1, dayOf(Date.UTC(2026, 10, 24, 3, 0)));
  });

  it('numbers days from 1970', () => {
    assert.equal(createCalendar(0, () => 0).dayOf(noon), Math.floor(noon / (24 * HOUR)));
  });

  it('gives a day 23 or 25 hours where the clock is put forward or back', () => {
    const { dayOf, startOf } = createCalendar(0, berlin);
    const spring = dayOf(Date.UTC(2026, 2, 29, 12));
    const autumn = dayOf(Date.UTC(2026, 9, 25, 12));
    assert.equal(startOf(spring + 1) - startOf(spring), 23 * HOUR);
    assert.equal(startOf(autumn + 1) - startOf(autumn), 25 * HOUR);
  });

  it('begins a day once, also at the hour that the clock passes twice or never', () => {
    const { dayOf, startOf } = createCalendar(2, berlin);
    const [spring, autumn] = [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 0)];
    assert.equal(startOf(dayOf(spring)), spring);
    assert.equal(startOf(dayOf(autumn)), autumn);
  });

  it('takes a clock that says nonsense', () => {
    const { dayOf, startOf } = createCalendar(4, (time) => -new Date(time).getTimezoneOffset());
    for (const time of [NaN, Infinity, -Infinity, 1e300]) {
      assert.doesNotThrow(() => [dayOf(time), startOf(time)]);
    }
  });

  it('has each moment between the beginnings of its day and the next', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }),
        fc.integer({ min: 0, max: 23 }),
        fc.constantFrom(
          berlin,
          () => 0,
          () => -480,
          () => 345,
        ),
        (time, rollover, offset) => {
          const { dayOf, startOf } = createCalendar(rollover, offset);
          const day = dayOf(time);
          assert.ok(startOf(day) <= time && time < startOf(day + 1));
        },
      ),
    );
  });

  it('tells the hour of the clock, whatever the rollover and the day', () => {
    const { hourOf } = createCalendar(4, berlin);
    assert.equal(hourOf(Date.UTC(2026, 0, 1, 22, 59)), 23);
    assert.equal(hourOf(Date.UTC(2026, 0, 1, 23)), 0);
    assert.equal(hourOf(Date.UTC(2026, 2, 29, 1)), 3, 'the hour after the one that is left out');
    assert.equal(hourOf(Date.UTC(1969, 11, 31, 12)), 13);
    assert.ok(Number.isNaN(hourOf(NaN)));
  });
});
