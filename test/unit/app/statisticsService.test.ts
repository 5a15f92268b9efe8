import assert from 'node:assert/strict';
import { DeckService } from '../../../src/app/deckService';
import { ProgressService } from '../../../src/app/progressService';
import { StatisticsService } from '../../../src/app/statisticsService';
import { Study } from '../../../src/app/study';
import { eventId } from '../../../src/core/progress/events';
import { FakeClock, FakeLogger, fakeDeckFiles, FakeSettings, FakeStore } from '../../fakes/app';
import { reviewOn } from '../../fakes/statistics';

function open() {
  const logger = new FakeLogger();
  const clock = new FakeClock();
  const settings = new FakeSettings({
    enabledDecks: ['first'],
    newCardsPerDay: 20,
    newCardOrder: 'deck',
    dayStartsAt: 4,
    desiredRetention: 0.9,
  });
  const progress = new ProgressService(
    new FakeStore(),
    logger,
    clock.now,
    () => undefined,
    () => new Promise(() => undefined),
  );
  const study = new Study(new DeckService(fakeDeckFiles(), logger, () => undefined), progress, settings, clock);
  return { service: new StatisticsService(study, progress), progress, today: Math.floor(clock.time / 86_400_000) };
}

describe('StatisticsService', () => {
  it('counts what was answered and not taken back, on cards of every deck', async () => {
    const { service, progress, today } = open();
    await progress.refresh();
    const taken = reviewOn(today, 9, { time: today * 86_400_000 + 50_000_000 });
    await progress.record([
      reviewOn(today - 4, 4),
      reviewOn(today, 9),
      taken,
      reviewOn(today - 1, 5, { card: 'jargonaut:bleu#main' }),
      { kind: 'revoke', card: taken.card, time: taken.time + 1000, writer: 'w', target: eventId(taken) },
    ]);
    const statistics = await service.compute();
    assert.equal(statistics.today, today);
    assert.equal(statistics.time.answers, 3);
    assert.equal(statistics.cards, 2);
    assert.deepEqual(statistics.streak, { current: 2, longest: 2 });
  });

  it('foresees only the cards of decks that are on', async () => {
    const { service, progress, today } = open();
    await progress.refresh();
    await progress.record([reviewOn(today - 1, 3), reviewOn(today - 1, 3, { card: 'jargonaut:bleu#main' })]);
    const { rows } = (await service.compute()).forecast.series;
    assert.deepEqual(
      rows.slice(0, 4).map(({ values }) => values.young),
      [0, 0, 1, 0],
    );
  });

  it('names a card by its term, or by its key when no deck has it', async () => {
    const { service } = open();
    await service.compute();
    assert.equal(service.termOf('jargonaut:lora#main'), 'LORA');
    assert.equal(service.termOf('team:gone#main'), 'team:gone#main');
    assert.equal(service.termOf('no key'), 'no key');
  });
});
