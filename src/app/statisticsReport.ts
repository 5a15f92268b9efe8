import type { Rating } from '../core/schedule/interval';
import type { Distribution } from '../core/stats/distribution';
import { MATURITIES, type Maturity } from '../core/stats/history';
import type { Recall } from '../core/stats/proportion';
import { PERIODS } from '../core/stats/retention';
import type { Statistics } from '../core/stats/statistics';
import { bar, table, type Column } from './markdownTable';
import { calendarGrid, monthRows } from './statisticsCalendar';
import type { ChartName, ColumnName, StatisticsPhrases } from './statisticsPhrases';

/**
 * The statistics as a Markdown document: each chart a table whose numbers say all, with bars beside them.
 * It reads as well as plain text as in a preview.
 * @param termOf what a card is called, by its key
 */
export function renderStatistics(
  statistics: Statistics,
  termOf: (key: string) => string,
  phrases: StatisticsPhrases,
): string {
  const { time, streak } = statistics;
  const parts = [`# ${phrases.title}`, phrases.date(statistics.today)];
  if (time.answers === 0) return `${[...parts, phrases.nothingYet].join('\n\n')}\n`;
  parts.push(
    phrases.summary(statistics.cards, time.answers, time.seconds, time.average ?? 0),
    phrases.streak(streak.current, streak.longest),
    retention(statistics, phrases),
    calibration(statistics, phrases),
    forecast(statistics, phrases),
    calendar(statistics, phrases),
    ...distributions(statistics, phrases),
    buttons(statistics, phrases),
    hours(statistics, phrases),
    timeSpent(statistics, phrases),
    leeches(statistics, termOf, phrases),
  );
  return `${parts.join('\n\n')}\n`;
}

function chart(name: ChartName, phrases: StatisticsPhrases, ...body: readonly string[]): string {
  const { heading, about } = phrases.charts[name];
  return [`## ${heading}`, about, ...body.filter((part) => part !== '')].join('\n\n');
}

function words(phrases: StatisticsPhrases, name: ColumnName): Column {
  return { heading: phrases.columns[name] };
}

function numbers(heading: string): Column {
  return { heading, align: 'right' };
}

/** The rows from the first to the last that has something to say. */
function trimmed<R>(rows: readonly R[], isEmpty: (row: R) => boolean): readonly R[] {
  const first = rows.findIndex((row) => !isEmpty(row));
  return first < 0 ? [] : rows.slice(first, rows.findLastIndex((row) => !isEmpty(row)) + 1);
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

function sum(values: Readonly<Record<Maturity, number>>): number {
  return MATURITIES.reduce((total, maturity) => total + values[maturity], 0);
}

function sayRecall({ share, low, high, asked }: Recall, phrases: StatisticsPhrases): string {
  if (share === undefined || low === undefined || high === undefined) return '–';
  const [said, from, to] = [share, low, high].map((value) => phrases.percent(value));
  return phrases.recall(said ?? '', from ?? '', to ?? '', phrases.count(asked));
}

function retention({ retention: { young, mature, all } }: Statistics, phrases: StatisticsPhrases): string {
  const { columns, maturities } = phrases;
  const rows = PERIODS.map((period, i) => [
    phrases.periods[period],
    ...[young, mature, all].map(({ rows }) => {
      const values = rows[i]?.values;
      return values ? sayRecall(values, phrases) : '–';
    }),
  ]);
  const heads = [maturities.young, maturities.mature, columns.all].map(numbers);
  return chart('retention', phrases, table([words(phrases, 'period'), ...heads], rows));
}

function calibration({ calibration: { rows } }: Statistics, phrases: StatisticsPhrases): string {
  const filled = rows.filter(({ values }) => values.asked > 0);
  const body = filled.map(({ from, to, values }) => [
    phrases.range(phrases.percent(from), phrases.percent(to ?? 1)),
    phrases.percent(values.predicted ?? 0),
    sayRecall(values, phrases),
    bar(values.share ?? 0, 1),
  ]);
  const { columns } = phrases;
  const heads = [
    words(phrases, 'retrievability'),
    numbers(columns.predicted),
    numbers(columns.recalled),
    words(phrases, 'chart'),
  ];
  return chart('calibration', phrases, table(heads, body));
}

function forecast({ forecast: { series, backlog, later }, today }: Statistics, phrases: StatisticsPhrases): string {
  const most = largest(series.rows.map(({ values }) => sum(values)));
  const rows = series.rows.map(({ from, values }) => [
    from === 0 ? phrases.today : phrases.date(today + from),
    ...MATURITIES.map((maturity) => phrases.count(values[maturity])),
    phrases.count(sum(values)),
    bar(sum(values), most),
  ]);
  const heads = [
    words(phrases, 'day'),
    ...MATURITIES.map((maturity) => numbers(phrases.maturities[maturity])),
    numbers(phrases.columns.total),
    words(phrases, 'chart'),
  ];
  const sentences = [phrases.backlog(sum(backlog), backlog), later > 0 ? phrases.later(later) : ''];
  return chart('forecast', phrases, sentences.join(' ').trim(), table(heads, rows));
}

function calendar({ heatmap }: Statistics, phrases: StatisticsPhrases): string {
  const months = monthRows(heatmap);
  const most = largest(months.map(({ answers }) => answers));
  const rows = months.map(({ firstDay, answers, daysStudied }) => [
    phrases.monthOf(firstDay),
    phrases.count(answers),
    phrases.count(daysStudied),
    bar(answers, most),
  ]);
  const { columns } = phrases;
  const heads = [
    words(phrases, 'month'),
    numbers(columns.answers),
    numbers(columns.daysStudied),
    words(phrases, 'chart'),
  ];
  const grid = ['```text', calendarGrid(heatmap, phrases), '```'].join('\n');
  return chart('calendar', phrases, grid, table(heads, rows));
}

function distributions(statistics: Statistics, phrases: StatisticsPhrases): string[] {
  const { days, decimal, percent } = phrases;
  return [
    distribution('intervals', 'interval', statistics.intervals, days, phrases),
    distribution('stability', 'stability', statistics.stabilities, days, phrases),
    distribution('difficulty', 'difficulty', statistics.difficulties, decimal, phrases),
    distribution('retrievability', 'retrievability', statistics.retrievabilities, percent, phrases),
  ];
}

function distribution(
  name: ChartName,
  column: ColumnName,
  { series, cards, mean }: Distribution,
  say: (value: number) => string,
  phrases: StatisticsPhrases,
): string {
  const shown = trimmed(series.rows, ({ values }) => values.cards === 0);
  const most = largest(shown.map(({ values }) => values.cards));
  const rows = shown.map(({ from, to, values }) => [
    to === undefined ? phrases.andMore(say(from)) : phrases.range(say(from), say(to)),
    phrases.count(values.cards),
    phrases.percent(values.cards / cards),
    bar(values.cards, most),
  ]);
  const { columns } = phrases;
  const heads = [words(phrases, column), numbers(columns.cards), numbers('%'), words(phrases, 'chart')];
  return chart(name, phrases, mean === undefined ? '' : phrases.mean(say(mean)), table(heads, rows));
}

function buttons({ buttons: { rows } }: Statistics, phrases: StatisticsPhrases): string {
  const totals = MATURITIES.map((maturity) => rows.reduce((total, { values }) => total + values[maturity], 0));
  const body = rows.map(({ from, values }) => [
    phrases.rating(from as Rating),
    ...MATURITIES.map((maturity, i) => {
      const total = totals[i] ?? 0;
      const count = phrases.count(values[maturity]);
      return total === 0 ? count : `${count} (${phrases.percent(values[maturity] / total)})`;
    }),
  ]);
  const heads = MATURITIES.map((maturity) => numbers(phrases.maturities[maturity]));
  return chart('buttons', phrases, table([words(phrases, 'button'), ...heads], body));
}

function hours({ hours: { rows } }: Statistics, phrases: StatisticsPhrases): string {
  const most = largest(rows.map(({ values }) => values.answers));
  const body = rows
    .filter(({ values }) => values.answers > 0)
    .map(({ from, values }) => [
      phrases.hour(from),
      phrases.count(values.answers),
      sayRecall(values, phrases),
      bar(values.answers, most),
    ]);
  const { columns } = phrases;
  const heads = [words(phrases, 'hour'), numbers(columns.answers), numbers(columns.recalled), words(phrases, 'chart')];
  return chart('hours', phrases, table(heads, body));
}

function timeSpent({ time: { series } }: Statistics, phrases: StatisticsPhrases): string {
  const most = largest(series.rows.map(({ values }) => values.seconds));
  const rows = trimmed(series.rows, ({ values }) => values.answers === 0).map(({ from, values }) => [
    phrases.date(from),
    phrases.count(values.answers),
    values.answers > 0 ? phrases.duration(values.seconds) : '–',
    values.average === undefined ? '–' : phrases.duration(values.average),
    bar(values.seconds, most),
  ]);
  const { columns } = phrases;
  const heads = [
    words(phrases, 'day'),
    ...[columns.answers, columns.time, columns.average].map(numbers),
    words(phrases, 'chart'),
  ];
  return chart('time', phrases, table(heads, rows));
}

function leeches(statistics: Statistics, termOf: (key: string) => string, phrases: StatisticsPhrases): string {
  if (statistics.leeches.length === 0) return chart('leeches', phrases, phrases.noLeeches);
  const rows = statistics.leeches.map(({ key, lapses, nextAt }) => [
    termOf(key),
    phrases.count(lapses),
    phrases.count(nextAt),
  ]);
  const { columns } = phrases;
  const heads = [words(phrases, 'card'), numbers(columns.lapses), numbers(columns.nextAt)];
  return chart('leeches', phrases, table(heads, rows));
}
