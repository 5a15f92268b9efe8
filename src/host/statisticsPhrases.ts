import { env, l10n } from 'vscode';
import type { Phrases } from '../app/phrases';
import type { StatisticsPhrases } from '../app/statisticsPhrases';

const MS_A_DAY = 86_400_000;
/** A Monday, to name the days of the week from. */
const MONDAY = 4;

/** The words of the statistics, in the learner's language; dates and numbers too. */
export function createStatisticsPhrases(phrases: Phrases): StatisticsPhrases {
  const formatDay = (options: Intl.DateTimeFormatOptions): ((day: number) => string) => {
    // The learner's days are numbered as dates of UTC.
    const format = new Intl.DateTimeFormat(env.language, { ...options, timeZone: 'UTC' });
    return (day) => format.format(day * MS_A_DAY);
  };
  const formatNumber = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    const format = new Intl.NumberFormat(env.language, options);
    return (value) => format.format(value);
  };
  const weekday = formatDay({ weekday: 'short' });
  const count = formatNumber({ maximumFractionDigits: 0 });
  return {
    title: l10n.t('Jargonaut Statistics'),
    nothingYet: l10n.t('There are no answers yet. Run "Jargonaut: Start Review", and come back after a few cards.'),
    charts: chartTexts(),
    columns: columnTexts(),
    periods: {
      today: l10n.t('Today'),
      yesterday: l10n.t('Yesterday'),
      week: l10n.t('Last 7 days'),
      month: l10n.t('Last 30 days'),
      year: l10n.t('Last 365 days'),
      all: l10n.t('All time'),
    },
    maturities: { learning: l10n.t('Learning'), young: l10n.t('Young'), mature: l10n.t('Mature') },
    weekdays: [0, 1, 2, 3, 4, 5, 6].map((day) => weekday(MONDAY + day)),
    today: l10n.t('Today'),
    noLeeches: l10n.t('There are none.'),
    rating: (rating) => phrases.ratingLabel(rating),
    count,
    decimal: formatNumber({ maximumFractionDigits: 1 }),
    percent: formatNumber({ style: 'percent', maximumFractionDigits: 0 }),
    date: formatDay({ dateStyle: 'medium' }),
    monthOf: formatDay({ month: 'short', year: 'numeric' }),
    shortMonthOf: formatDay({ month: 'short' }),
    hour: (hour) => `${String(hour).padStart(2, '0')}:00`,
    days: (days) => phrases.interval({ unit: 'days', days: Math.round(days * 10) / 10 }),
    duration: (seconds) => phrases.duration(seconds),
    range: (from, to) => l10n.t('{0} – {1}', from, to),
    andMore: (from) => l10n.t('{0} and more', from),
    recall: (share, low, high, asked) => l10n.t('{0} ({1}–{2}) of {3}', share, low, high, asked),
    summary: (cards, answers, seconds, average) =>
      l10n.t(
        'Cards: {0}. Answers: {1}, in {2}, {3} each on average.',
        count(cards),
        count(answers),
        phrases.duration(seconds),
        phrases.duration(average),
      ),
    streak: (current, longest) =>
      l10n.t('Days of study in a row: {0} now, {1} at the longest.', count(current), count(longest)),
    backlog: (cards, { learning, young, mature }) =>
      cards === 0
        ? l10n.t('Nothing is left from the days before.')
        : l10n.t(
            'Left from the days before, and not in the table: {0} ({1} learning, {2} young, {3} mature).',
            count(cards),
            count(learning),
            count(young),
            count(mature),
          ),
    later: (cards) => l10n.t('Due after these days: {0}.', count(cards)),
    mean: (value) => l10n.t('On average: {0}.', value),
  };
}

function chartTexts(): StatisticsPhrases['charts'] {
  const chart = (heading: string, about: string): { heading: string; about: string } => ({ heading, about });
  return {
    retention: chart(
      l10n.t('True Retention'),
      l10n.t(
        'How many of the cards in review you remembered after a day or more. In brackets the range that the true share lies in with 95% confidence. A card is young while its interval is below 21 days, then mature.',
      ),
    ),
    calibration: chart(
      l10n.t('Calibration'),
      l10n.t(
        'Whether you remember cards as often as FSRS says: what it predicted on average in each range of probabilities, and what you remembered.',
      ),
    ),
    forecast: chart(l10n.t('Forecast'), l10n.t('How many cards of your decks fall due on each day.')),
    calendar: chart(
      l10n.t('Calendar'),
      l10n.t('Your answers of the last 365 days: the darker a day, the more for you. Below, the same by months.'),
    ),
    intervals: chart(l10n.t('Intervals'), l10n.t('How long cards in review wait for their next answer.')),
    stability: chart(
      l10n.t('Stability'),
      l10n.t('After how long the probability of recall has fallen to 90%, for each card.'),
    ),
    difficulty: chart(l10n.t('Difficulty'), l10n.t('From 1, easy, to 10: how slowly the stability of a card grows.')),
    retrievability: chart(l10n.t('Retrievability'), l10n.t('How likely you would remember each card today.')),
    buttons: chart(l10n.t('Answer Buttons'), l10n.t('How often you pressed each button, by what the card was before.')),
    hours: chart(
      l10n.t('Hours of the Day'),
      l10n.t('When you answer, and how many of the cards in review you remember then.'),
    ),
    time: chart(l10n.t('Time Spent'), l10n.t('Your answers of the last 30 days, and how long you took over them.')),
    leeches: chart(
      l10n.t('Leeches'),
      l10n.t(
        'Cards that you forgot so often while in review that they count as leeches (a setting says how often): such a card wants another wording, or to be left out.',
      ),
    ),
  };
}

function columnTexts(): StatisticsPhrases['columns'] {
  return {
    period: l10n.t('Period'),
    all: l10n.t('All'),
    predicted: l10n.t('Predicted'),
    recalled: l10n.t('Remembered'),
    answers: l10n.t('Answers'),
    cards: l10n.t('Cards'),
    day: l10n.t('Day'),
    month: l10n.t('Month'),
    daysStudied: l10n.t('Days of study'),
    total: l10n.t('Total'),
    interval: l10n.t('Interval'),
    stability: l10n.t('Stability'),
    difficulty: l10n.t('Difficulty'),
    retrievability: l10n.t('Probability'),
    button: l10n.t('Button'),
    hour: l10n.t('Hour'),
    time: l10n.t('Time'),
    average: l10n.t('Average'),
    card: l10n.t('Card'),
    lapses: l10n.t('Forgotten'),
    nextAt: l10n.t('Stands out again at'),
    chart: l10n.t('Chart'),
  };
}
