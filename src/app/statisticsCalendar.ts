import { weekdayOf, type HeatmapSeries } from '../core/stats/heatmap';
import type { StatisticsPhrases } from './statisticsPhrases';

const SHADES = ['·', '░', '▒', '▓', '█'];
const DAYS_A_WEEK = 7;
const MS_A_DAY = 86_400_000;

/** A year of days as text: a line for each day of the week, a column for each week, darker where more was answered. */
export function calendarGrid(
  { rows }: HeatmapSeries,
  phrases: Pick<StatisticsPhrases, 'weekdays' | 'shortMonthOf'>,
): string {
  const [first] = rows;
  if (!first) return '';
  // The first column begins with the Monday of the first day's week.
  const start = first.from - weekdayOf(first.from);
  const weeks = Math.ceil((first.from + rows.length - start) / DAYS_A_WEEK);
  const width = phrases.weekdays.reduce((longest, name) => Math.max(longest, name.length), 0);
  const lines = phrases.weekdays.map((name, weekday) => {
    const days = Array.from({ length: weeks }, (_, week) => {
      const row = rows[start + week * DAYS_A_WEEK + weekday - first.from];
      return row ? (SHADES[row.values.level] ?? ' ') : ' ';
    });
    return `${name.padEnd(width)} ${days.join('')}`.trimEnd();
  });
  return [`${' '.repeat(width + 1)}${monthLine(start, weeks, phrases)}`.trimEnd(), ...lines].join('\n');
}

/** The months' names, each above the first week that begins in it, where there is room. */
function monthLine(start: number, weeks: number, { shortMonthOf }: Pick<StatisticsPhrases, 'shortMonthOf'>): string {
  let line = '';
  for (let week = 1; week < weeks; week++) {
    const monday = start + week * DAYS_A_WEEK;
    const name = shortMonthOf(monday);
    if (monthIndex(monday) === monthIndex(monday - DAYS_A_WEEK) || line.length > week) continue;
    line = `${line.padEnd(week)}${name} `;
  }
  return line;
}

/** A month of the calendar in numbers. */
export interface MonthRow {
  readonly firstDay: number;
  readonly answers: number;
  readonly daysStudied: number;
}

/** The months of the heatmap that have an answer, oldest first. */
export function monthRows({ rows }: HeatmapSeries): MonthRow[] {
  const months = new Map<number, MonthRow>();
  for (const { from, values } of rows) {
    if (values.answers === 0) continue;
    const key = monthIndex(from);
    const { firstDay, answers, daysStudied } = months.get(key) ?? { firstDay: from, answers: 0, daysStudied: 0 };
    months.set(key, { firstDay, answers: answers + values.answers, daysStudied: daysStudied + 1 });
  }
  return [...months.values()];
}

function monthIndex(day: number): number {
  const date = new Date(day * MS_A_DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
