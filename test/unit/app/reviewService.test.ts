import assert from 'node:assert/strict';
import { FakeClock, fakePhrases, FakeStore } from '../../fakes/app';
import { answer, asked, openWindow as open } from '../../fakes/window';

describe('ReviewService', () => {
  it('asks, shows the answer with an interval on each button, and goes on', async () => {
    const window = open();
    await window.review.start();
    assert.equal(asked(window), 'LORA');
    const { screen } = await window.review.handle({ kind: 'reveal', turn: window.review.view.turn });
    assert.ok(screen.kind === 'answer');
    assert.match(screen.ratings.map(({ interval }) => interval).join(), /^60 s,330 s,600 s,\d d$/u);
    assert.equal(screen.face.detail, 'More.');
    await window.review.handle({ kind: 'rate', turn: window.review.view.turn, rating: 4 });
    assert.equal(asked(window), 'PPO');
  });

  it('gives the interval that the button said', async () => {
    const window = open();
    await window.review.start();
    for (const rating of [3, 3, 3] as const) await answer(window, rating);
    window.clock.pass(10 * 60_000);
    const { screen } = await window.review.handle({ kind: 'reveal', turn: window.review.view.turn });
    assert.ok(screen.kind === 'answer');
    await window.review.handle({ kind: 'rate', turn: window.review.view.turn, rating: 3 });
    const [last] = window.progress.log.reviewsOf(`${screen.face.card}#main`).slice(-1);
    assert.equal(fakePhrases.interval(last!.interval), screen.ratings[2]?.interval);
  });

  it('ignores a key that was pressed twice', async () => {
    const window = open();
    await window.review.start();
    await window.review.handle({ kind: 'reveal', turn: window.review.view.turn });
    const { turn } = window.review.view;
    await Promise.all([1, 2, 3].map(() => window.review.handle({ kind: 'rate', turn, rating: 3 })));
    assert.equal(window.progress.log.all().length, 1);
    assert.equal(asked(window), 'PPO');
  });

  it('rates nothing before the answer was seen', async () => {
    const window = open();
    await window.review.start();
    await window.review.handle({ kind: 'rate', turn: window.review.view.turn, rating: 3 });
    assert.deepEqual(window.progress.log.all(), []);
  });

  it('has stored an answer before the view that follows goes out', async () => {
    const window = open();
    await window.review.start();
    await window.review.handle({ kind: 'reveal', turn: window.review.view.turn });
    const seen: number[] = [];
    window.review.onDidChange(() => seen.push(window.store.events().length));
    await window.review.handle({ kind: 'rate', turn: window.review.view.turn, rating: 3 });
    assert.deepEqual(seen, [1]);
  });

  it('says so when an answer could not be stored, and asks the same card again', async () => {
    const window = open();
    await window.review.start();
    window.store.failure = new Error('disk full');
    await answer(window, 3);
    assert.deepEqual(window.review.view.screen, { kind: 'failed', message: 'not saved' });
    assert.match(window.logger.lines.join('\n'), /disk full/u);
    window.store.failure = undefined;
    await window.review.handle({ kind: 'home' });
    assert.equal(asked(window), 'LORA');
    await window.review.handle({ kind: 'rate', turn: window.review.view.turn, rating: 3 });
    assert.equal(window.progress.log.all().length, 1);
  });

  it('remembers after a restart', async () => {
    const first = open();
    await first.review.start();
    await answer(first, 4);
    const second = open(first.store, first.clock);
    await second.review.start();
    assert.equal(asked(second), 'PPO');
  });

  it('takes the last answer back and asks its card again', async () => {
    const window = open();
    await window.review.start();
    await answer(window, 4);
    await window.review.handle({ kind: 'undo', turn: window.review.view.turn });
    assert.equal(asked(window), 'LORA');
    assert.deepEqual(window.progress.log.cards(), []);
    await answer(window, 1);
    assert.equal(window.progress.log.reviewsOf('jargonaut:lora#main').length, 1);
  });

  it('takes an answer of the last session back, and then has nothing more', async () => {
    const first = open();
    await first.review.start();
    await answer(first, 4);
    const second = open(first.store, first.clock);
    assert.deepEqual((await second.review.undoLast())?.cards, ['jargonaut:lora#main']);
    assert.equal(await second.review.undoLast(), undefined);
  });

  it('ends with a summary, which tells what was answered', async () => {
    const window = open();
    await window.review.start();
    for (const rating of [4, 4, 1] as const) await answer(window, rating);
    window.clock.pass(60_000);
    while (asked(window) !== undefined) await answer(window, 4);
    const { screen } = window.review.view;
    assert.ok(screen.kind === 'summary');
    assert.deepEqual([screen.answered, screen.remembered, screen.canContinue], [4, 3, false]);
    assert.deepEqual(
      screen.ratings.map(({ count }) => count),
      [1, 0, 0, 3],
    );
    assert.equal((JSON.parse(screen.message) as { kind: string }).kind, 'next');
  });

  it('goes home from a session in which nothing was answered', async () => {
    const window = open();
    await window.review.start();
    await window.review.handle({ kind: 'stop', turn: window.review.view.turn });
    assert.equal(window.review.view.screen.kind, 'home');
  });

  it('brings no more new cards a day than the limit, until the day ends at the rollover hour', async () => {
    const window = open(undefined, undefined, { newCardsPerDay: 1 });
    await window.review.start();
    await answer(window, 4);
    const { screen } = window.review.view;
    assert.ok(screen.kind === 'summary');
    assert.equal((JSON.parse(screen.message) as { newLimitReached: boolean }).newLimitReached, true);
    window.clock.pass(15 * 3_600_000);
    assert.equal((await window.review.start()).screen.kind, 'home', 'at 3 o’clock it is still the same day');
    window.clock.pass(3_600_000);
    await window.review.start();
    assert.equal(asked(window), 'PPO');
  });

  it('asks only cards of decks that are on', async () => {
    const window = open(undefined, undefined, { enabledDecks: ['second'] });
    await window.review.start();
    assert.equal(asked(window), 'BLEU');
    await window.review.handle({ kind: 'setDeck', deck: 'second', isOn: false });
    await window.review.handle({ kind: 'stop', turn: window.review.view.turn });
    const { screen } = window.review.view;
    assert.ok(screen.kind === 'home');
    assert.deepEqual(JSON.parse(screen.message), { kind: 'no-decks' });
  });

  it('shuffles new cards the same way all day', async () => {
    const order = async () => {
      const window = open(undefined, undefined, { newCardOrder: 'random' });
      await window.review.start();
      const prompts: (string | undefined)[] = [];
      for (let i = 0; i < 3; i++) {
        prompts.push(asked(window));
        await answer(window, 4);
      }
      return prompts;
    };
    const prompts = await order();
    assert.deepEqual([...prompts].sort(), ['LORA', 'PPO', 'ROUGE']);
    assert.deepEqual(await order(), prompts);
  });

  it('asks chosen cards once each, due or not', async () => {
    const window = open();
    await window.review.start(['jargonaut:rouge', 'jargonaut:bleu', 'jargonaut:gone']);
    assert.equal(asked(window), 'ROUGE');
    await answer(window, 1);
    assert.equal(asked(window), 'BLEU');
    await answer(window, 3);
    assert.equal(window.review.view.screen.kind, 'summary');
  });

  it('comes back to the question after a look at a card or the decks', async () => {
    const window = open();
    await window.review.start();
    assert.equal(await window.review.openCard('jargonaut:bleu'), true);
    await window.review.handle({ kind: 'decks' });
    await window.review.handle({ kind: 'home' });
    assert.equal(asked(window), 'LORA');
  });

  it('has no card of a name that no deck knows', async () => {
    const window = open();
    assert.equal(await window.review.openCard('jargonaut:gone'), false);
    assert.deepEqual(window.review.view.screen, { kind: 'failed', message: 'unknown card' });
  });

  it('makes all cards new again by a reset', async () => {
    const window = open();
    await window.review.start();
    await answer(window, 4);
    await window.review.reset('*');
    await window.review.start();
    assert.equal(asked(window), 'LORA');
  });

  it('has two windows make events that are never the same', async () => {
    const [store, clock] = [new FakeStore(), new FakeClock()];
    const windows = [open(store, clock, {}, 'one'), open(store, clock, {}, 'other')];
    for (const window of windows) {
      await window.review.start(['jargonaut:lora']);
      await answer(window, 3);
    }
    const third = open(store, clock);
    await third.review.start();
    assert.equal(third.progress.log.reviewsOf('jargonaut:lora#main').length, 2);
  });

  it('keeps the turn when nothing has changed, so that a key pressed meanwhile still counts', async () => {
    const window = open();
    await window.review.start();
    const { turn } = window.review.view;
    await window.review.refresh();
    await window.review.handle({ kind: 'ready' });
    assert.equal(window.review.view.turn, turn);
  });
});
