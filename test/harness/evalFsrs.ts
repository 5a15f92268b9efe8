/**
 * `npm run eval:fsrs -- REVLOG.csv [--timezone ZONE] [--rollover HOUR]`: how well the default weights and
 * fitted ones predict a history of reviews, judged as srs-benchmark judges. Columns of the file are
 * card_id, review_time (ms), review_rating, review_state and review_duration. One line of JSON.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BENCHMARK_OUTLIERS, buildHistory } from '../../src/core/optimize/history';
import type { Metrics } from '../../src/core/optimize/metrics';
import { evaluateFit } from '../../src/core/optimize/optimize';
import { createCalendar } from '../../src/core/schedule/calendar';
import { readRevlog } from './revlog';
import { createOffsets } from './timezone';

const usage = 'npm run eval:fsrs -- REVLOG.csv [--timezone Europe/Berlin] [--rollover 4]';

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { timezone: { type: 'string', default: 'UTC' }, rollover: { type: 'string', default: '4' } },
  });
  const [file] = positionals;
  const rollover = Number(values.rollover);
  const offsetAt = createOffsets(values.timezone);
  if (file === undefined) return refuse(`Name a file of reviews: ${usage}`);
  if (!Number.isInteger(rollover) || rollover < 0 || rollover > 23) {
    return refuse(`--rollover is the hour, 0 to 23, at which the learner's day begins, not ${values.rollover}.`);
  }
  if (!offsetAt) return refuse(`--timezone ${values.timezone} is not known: name one like Europe/Berlin.`);

  if (!existsSync(file)) return refuse(`There is no file ${file}.`);
  const { reviews, problem } = readRevlog(readFileSync(file, 'utf8'));
  if (problem !== undefined) return refuse(`${file}: ${problem}`);
  const calendar = createCalendar(rollover, offsetAt);
  const history = buildHistory(
    reviews.map((review) => ({ ...review, day: calendar.dayOf(review.time) })),
    BENCHMARK_OUTLIERS,
  );
  const started = performance.now();
  const evaluation = evaluateFit(history);
  if (!evaluation) return refuse(`${file}: ${history.scored} reviews of an earlier day are too few to judge by.`);
  console.error(
    `${reviews.length} reviews, ${history.scored} scored; five fits in ${(performance.now() - started).toFixed(0)} ms`,
  );
  const report = ({ logLoss, rmseBins, auc }: Metrics): object => ({ logLoss, rmse: rmseBins, auc });
  const { n } = evaluation;
  console.log(JSON.stringify({ n, default: report(evaluation.default), fitted: report(evaluation.fitted) }));
  return 0;
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 2;
}

process.exitCode = main();
