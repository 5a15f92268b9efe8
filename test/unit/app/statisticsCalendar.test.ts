import assert from 'node:assert/strict';
import { calendarGrid, monthRows } from '../../../src/app/statisticsCalendar';
import { heatmap } from '../../../src/core/stats/heatmap';
import { fakeStatisticsPhrases, pastAnswer } from '../../fakes/statistics';

const DAY = 86_400_000;
/** A Wednesday. */
const today = Date.UTC(2026, 2, 4) / DAY;

describe('calendarGrid', () => {
  it('has a line for each day of the week, a column for each week, and names the months where they begin', () => {
    // From Wednesday, 28 January, to Wednesday, 4 March.
    const rows = heatmap([pastAnswer(today), pastAnswer(today - 35), pastAnswer(today - 1)], today, 36);
    assert.equal(
      calendarGrid(rows, fakeStatisticsPhrases),
      [
        '     02  03',
        'Mon  ·····',
        'Tue  ····█',
        'Wed █····█',
        'Thu ·····',
        'Fri ·····',
        'Sat ·····',
        'Sun ·····',
      ].join('\n'),
    );
  });

  it('has room for every month of a year', () => {
    const [months = '', ...lines] = calendarGrid(heatmap([], today), fakeStatisticsPhrases).split('\n');
    assert.deepEqual(months.trim().split(/\s+/u), [
      '04',
      '05',
      '06',
      '07',
      '08',
      '09',
      '10',
      '11',
      '12',
      '01',
      '02',
      '03',
    ]);
    assert.equal(lines.join('').replace(/[^·]/gu, '').length, 365);
  });

  it('is nothing without days', () => {
    assert.equal(calendarGrid({ axis: 'day', rows: [] }, fakeStatisticsPhrases), '');
  });
});

describe('monthRows', () => {
  it('adds up the months that have an answer', () => {
    const answers = [today, today, today - 1, today - 10].map((day) => pastAnswer(day));
    assert.deepEqual(monthRows(heatmap(answers, today)), [
      { firstDay: today - 10, answers: 1, daysStudied: 1 },
      { firstDay: today - 1, answers: 3, daysStudied: 2 },
    ]);
  });

  it('keeps the same month of two years apart', () => {
    const answers = [pastAnswer(today), pastAnswer(today - 364)];
    assert.equal(monthRows(heatmap(answers, today)).length, 2);
  });
});
