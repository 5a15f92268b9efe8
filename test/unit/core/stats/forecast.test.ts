import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCalendar } from '../../../../src/core/schedule/calendar';
import { forecast } from '../../../../src/core/stats/forecast';
import { cardState } from '../../../fakes/statistics';

const calendar = createCalendar(4, () => 0);
const today = 110;
const HOUR = 3_600_000;
const day = (number: number) => ({ unit: 'day', day: number }) as const;
const time = (dayNumber: number, hour: number) =>
  ({ unit: 'time', time: dayNumber * 24 * HOUR + hour * HOUR }) as const;

describe('forecast', () => {
  it('counts what falls due on each day, by what the cards are', () => {
    const { series } = forecast(
      [
        cardState({ due: day(110) }),
        cardState({ due: day(110), lastDay: 80 }),
        cardState({ due: day(112) }),
        cardState({ phase: 'learning', due: time(110, 12) }),
        cardState({ phase: 'relearning', due: time(110, 12) }),
      ],
      calendar,
      today,
      3,
    );
    assert.deepEqual(series, {
      axis: 'days-ahead',
      rows: [
        { from: 0, to: 1, values: { learning: 2, young: 1, mature: 1 } },
        { from: 1, to: 2, values: { learning: 0, young: 0, mature: 0 } },
        { from: 2, to: 3, values: { learning: 0, young: 1, mature: 0 } },
      ],
    });
  });

  it('shows the backlog apart, and what comes after the last day', () => {
    const { series, backlog, later } = forecast(
      [
        cardState({ due: day(109) }),
        cardState({ due: day(20), lastDay: -10 }),
        cardState({ due: time(109, 12) }),
        cardState({ due: day(140) }),
        cardState({ due: day(139) }),
      ],
      calendar,
      today,
    );
    assert.deepEqual(backlog, { learning: 1, young: 1, mature: 1 });
    assert.equal(later, 1);
    assert.equal(series.rows.length, 30);
    assert.deepEqual(series.rows[29]?.values, { learning: 0, young: 0, mature: 1 });
  });

  it('has a learning step that ends after midnight fall on the day that goes on until the rollover', () => {
    const { series } = forecast([cardState({ due: time(111, 3) }), cardState({ due: time(111, 4) })], calendar, today);
    assert.deepEqual(
      series.rows.slice(0, 2).map(({ values }) => values.learning),
      [1, 1],
    );
  });

  it('counts a card that was put on today by hand as young', () => {
    const { series } = forecast([cardState({ due: day(110), lastDay: 110 })], calendar, today);
    assert.equal(series.rows[0]?.values.young, 1);
  });

  it('has each card in one place, and none whose time is no time', () => {
    const due = fc.oneof(
      fc.integer({ min: 0, max: 300 }).map(day),
      fc.integer({ min: 0, max: 300 }).map((at) => time(at, 9)),
    );
    fc.assert(
      fc.property(fc.array(due), (dues) => {
        const states = [...dues, day(NaN), time(NaN, 1)].map((due) => cardState({ due }));
        const { series, backlog, later } = forecast(states, calendar, today);
        const all = [backlog, ...series.rows.map(({ values }) => values)];
        const counted = all.reduce((sum, { learning, young, mature }) => sum + learning + young + mature, later);
        assert.equal(counted, dues.length);
      }),
    );
  });
});
