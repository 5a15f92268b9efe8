import assert from 'node:assert/strict';
import { renderStatistics } from '../../../src/app/statisticsReport';
import type { ReviewEvent } from '../../../src/core/progress/events';
import { createCalendar } from '../../../src/core/schedule/calendar';
import type { CardState } from '../../../src/core/schedule/cardState';
import { Rating } from '../../../src/core/schedule/interval';
import { createScheduler, DEFAULT_SCHEDULER_OPTIONS } from '../../../src/core/schedule/scheduler';
import { computeStatistics } from '../../../src/core/stats/statistics';
import { cardState, fakeStatisticsPhrases, reviewOn } from '../../fakes/statistics';

const scheduler = createScheduler(DEFAULT_SCHEDULER_OPTIONS);
const calendar = createCalendar(4, () => 0);
const today = 110;

function report(histories: readonly (readonly ReviewEvent[])[], states: readonly CardState[] = []): string {
  const statistics = computeStatistics({
    histories,
    states: new Map(states.map((state, i) => [`team:card-${i}#main`, state])),
    upcoming: states,
    scheduler,
    calendar,
    today,
    leechThreshold: 8,
  });
  return renderStatistics(statistics, (key) => `term of ${key}`, fakeStatisticsPhrases);
}

/** The lines of a chart's table, its cells without their padding. */
function tableOf(text: string, chart: string): string[][] {
  const section = text.split('\n## ').find((part) => part.startsWith(`chart ${chart}\n`));
  assert.ok(section, `there is no chart ${chart}`);
  return section
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| -'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const history = [
  reviewOn(100, 3),
  reviewOn(103, 7, { seconds: 7 }),
  reviewOn(110, 0, { rating: Rating.Again, interval: { unit: 'seconds', seconds: 600 }, seconds: 12 }),
];

describe('renderStatistics', () => {
  it('says so when nothing was answered yet, and draws nothing', () => {
    assert.equal(report([]), '# Statistics\n\nday 110\n\nnothing yet\n');
  });

  it('begins with the day, the sums and the streak', () => {
    assert.ok(
      report([history], [cardState()]).startsWith('# Statistics\n\nday 110\n\nsummary 1 3 24 8\n\nstreak 1 1\n\n## '),
    );
  });

  it('has every chart, each with what it is about', () => {
    const text = report([history], [cardState()]);
    assert.deepEqual(
      [...text.matchAll(/^## chart (\w+)\n\nabout (\w+)$/gmu)].map(([, name, about]) => [name, about]),
      [
        'retention',
        'calibration',
        'forecast',
        'calendar',
        'intervals',
        'stability',
        'difficulty',
        'retrievability',
        'buttons',
        'hours',
        'time',
        'leeches',
      ].map((name) => [name, name]),
    );
  });

  it('gives retention with its interval and count, a dash where nothing was asked', () => {
    const [head, todayRow, yesterdayRow, weekRow] = tableOf(report([history]), 'retention');
    assert.deepEqual(head, ['column.period', 'maturity.young', 'maturity.mature', 'column.all']);
    assert.deepEqual(todayRow, ['period.today', '0% (0% 79%) of 1', '–', '0% (0% 79%) of 1']);
    assert.deepEqual(yesterdayRow, ['period.yesterday', '–', '–', '–']);
    assert.deepEqual(weekRow, ['period.week', '0% (0% 79%) of 1', '–', '0% (0% 79%) of 1']);
    assert.equal(tableOf(report([history]), 'retention').at(-1)?.[3], '50% (9% 91%) of 2');
  });

  it('gives the calibration of the bins that have answers', () => {
    const [, ...rows] = tableOf(report([history]), 'calibration');
    assert.equal(
      rows.reduce((sum, [, , said]) => sum + Number(/of (\d+)$/u.exec(said ?? '')?.[1]), 0),
      2,
    );
  });

  it('gives the forecast day by day, with the backlog and the rest apart', () => {
    const states = [109, 110, 112, 400].map((day) => cardState({ due: { unit: 'day', day } }));
    const text = report([history], states);
    assert.match(text, /about forecast\n\nbacklog 1 later 1\n/u);
    const [, ...rows] = tableOf(text, 'forecast');
    assert.equal(rows.length, 30);
    assert.deepEqual(rows[0], ['today', '0', '1', '0', '1', '█'.repeat(20)]);
    assert.deepEqual(rows[1], ['day 111', '0', '0', '0', '0', '']);
    assert.deepEqual(rows[2]?.slice(0, 5), ['day 112', '0', '1', '0', '1']);
  });

  it('gives the calendar as text, and by months as a table', () => {
    const text = report([history]);
    assert.match(text, /```text\n[\s\S]*\nSun [\s\S]*```/u);
    assert.deepEqual(tableOf(text, 'calendar').slice(1), [['1970-04', '3', '3', '█'.repeat(20)]]);
  });

  it('gives distributions from the first bin that has a card to the last, with shares and the mean', () => {
    const states = [10, 13, 40].map((days) => cardState({ due: { unit: 'day', day: 100 + days } }));
    const text = report([history], states);
    assert.match(text, /about intervals\n\nmean 21d\n/u);
    assert.deepEqual(tableOf(text, 'intervals').slice(1), [
      ['7d..14d', '2', '67%', '█'.repeat(20)],
      ['14d..21d', '0', '0%', ''],
      ['21d..30d', '0', '0%', ''],
      ['30d..61d', '1', '33%', '█'.repeat(10)],
    ]);
    assert.deepEqual(tableOf(text, 'difficulty').slice(1), [['5.0..6.0', '3', '100%', '█'.repeat(20)]]);
  });

  it('has a last bin without an end', () => {
    const text = report([history], [cardState({ stability: 9_999 })]);
    assert.equal(tableOf(text, 'stability')[1]?.[0], '1826d..');
  });

  it('gives the buttons with their share of what the card was', () => {
    assert.deepEqual(tableOf(report([history]), 'buttons').slice(1), [
      ['rating 1', '0 (0%)', '1 (50%)', '0'],
      ['rating 2', '0 (0%)', '0 (0%)', '0'],
      ['rating 3', '1 (100%)', '1 (50%)', '0'],
      ['rating 4', '0 (0%)', '0 (0%)', '0'],
    ]);
  });

  it('gives the hours that have answers', () => {
    assert.deepEqual(tableOf(report([history]), 'hours').slice(1), [
      ['hour 12', '3', '50% (9% 91%) of 2', '█'.repeat(20)],
    ]);
  });

  it('gives the time of each day from the first on', () => {
    const rows = tableOf(report([history]), 'time').slice(1);
    assert.equal(rows.length, 11);
    assert.deepEqual(rows[0]?.slice(0, 4), ['day 100', '1', '5s', '5s']);
    assert.deepEqual(rows[1], ['day 101', '0', '–', '–', '']);
    assert.deepEqual(rows[10], ['day 110', '1', '12s', '12s', '█'.repeat(20)]);
  });

  it('names the leeches, or says that there are none', () => {
    assert.match(report([history], [cardState()]), /about leeches\n\nno leeches\n$/u);
    const text = report([history], [cardState({ lapses: 3 }), cardState({ lapses: 9 })]);
    assert.deepEqual(tableOf(text, 'leeches').slice(1), [['term of team:card-1#main', '9', '12']]);
  });
});
