import type { ReviewEvent } from '../progress/events';
import type { Calendar } from '../schedule/calendar';
import type { CardState } from '../schedule/cardState';
import type { Scheduler } from '../schedule/scheduler';
import { answerButtons, hours, timeSpent, type HoursSeries, type TimeSpent } from './answers';
import { calibration, type CalibrationSeries } from './calibration';
import { difficulties, intervals, retrievabilities, stabilities, type Distribution } from './distribution';
import { forecast, type Forecast } from './forecast';
import { heatmap, type HeatmapSeries } from './heatmap';
import { tellHistory, type Maturity } from './history';
import { leeches, type Leech } from './leeches';
import { trueRetention, type TrueRetention } from './retention';
import type { Series } from './series';
import { streak, type Streak } from './streak';

/** What the statistics are made of. */
export interface Past {
  /** Of each card the reviews that count, oldest first. */
  readonly histories: Iterable<readonly ReviewEvent[]>;
  /** The state of each card that was answered once. */
  readonly states: ReadonlyMap<string, CardState>;
  /** Of those the ones that can come up: not suspended, and in a deck that is on. */
  readonly upcoming: Iterable<CardState>;
  readonly scheduler: Pick<Scheduler, 'apply' | 'retrievability'>;
  readonly calendar: Pick<Calendar, 'dayOf' | 'hourOf'>;
  /** The learner's day. */
  readonly today: number;
  /** Lapses from which on a card is a leech; 0: never. */
  readonly leechThreshold: number;
}

/** All that the learner can see of their learning: plain series, to be drawn and to be listed. */
export interface Statistics {
  readonly today: number;
  readonly cards: number;
  readonly retention: TrueRetention;
  readonly calibration: CalibrationSeries;
  readonly forecast: Forecast;
  readonly heatmap: HeatmapSeries;
  readonly streak: Streak;
  readonly intervals: Distribution;
  readonly stabilities: Distribution;
  readonly difficulties: Distribution;
  readonly retrievabilities: Distribution;
  readonly buttons: Series<Maturity>;
  readonly hours: HoursSeries;
  readonly time: TimeSpent;
  readonly leeches: readonly Leech[];
}

/** Takes time in proportion to the answers and cards. Never throws, whatever clocks did. */
export function computeStatistics({
  histories,
  states,
  upcoming,
  scheduler,
  calendar,
  today,
  leechThreshold,
}: Past): Statistics {
  const answers = tellHistory(histories, scheduler);
  return {
    today,
    cards: states.size,
    retention: trueRetention(answers, today),
    calibration: calibration(answers),
    forecast: forecast(upcoming, calendar, today),
    heatmap: heatmap(answers, today),
    streak: streak(daysOf(answers), today),
    intervals: intervals(states.values()),
    stabilities: stabilities(states.values()),
    difficulties: difficulties(states.values()),
    retrievabilities: retrievabilities(states.values(), today, (state, day) => scheduler.retrievability(state, day)),
    buttons: answerButtons(answers),
    hours: hours(answers, calendar),
    time: timeSpent(answers, today),
    leeches: leeches(states, leechThreshold),
  };
}

function* daysOf(answers: Iterable<{ readonly day: number }>): Generator<number> {
  for (const { day } of answers) yield day;
}
