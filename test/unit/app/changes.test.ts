import assert from 'node:assert/strict';
import { FakeClock, FakeStore } from '../../fakes/app';
import { answer, asked, openWindow } from '../../fakes/window';

const DAY = 86_400_000;
const lora = 'jargonaut:lora#main';
const ppo = 'jargonaut:ppo#main';

type Open = ReturnType<typeof openWindow>;

/** Answers a card when it is due, again and again, until it was forgotten so often. */
async function forget(window: Open, times: number): Promise<void> {
  await window.review.start(['jargonaut:lora']);
  await answer(window, 4);
  for (let lapse = 0; lapse < times; lapse++) {
    window.clock.pass(30 * DAY);
    await window.review.start(['jargonaut:lora']);
    await answer(window, 1);
    if (lapse + 1 === times) return;
    window.clock.pass(600_000);
    await window.review.start(['jargonaut:lora']);
    await answer(window, 3);
  }
}

describe('suspending', () => {
  it('goes on to the next card, and asks this one no more', async () => {
    const window = openWindow();
    await window.review.start();
    await window.review.handle({ kind: 'suspend', turn: window.review.view.turn });
    assert.equal(asked(window), 'PPO');
    const other = openWindow(window.store, window.clock);
    await other.review.start();
    assert.equal(asked(other), 'PPO');
    assert.deepEqual(other.study.knowledge(lora), { kind: 'suspended', leechLapses: undefined });
  });

  it('is taken back by undo, and the card is asked again', async () => {
    const window = openWindow();
    await window.review.start();
    await window.review.handle({ kind: 'suspend', turn: window.review.view.turn });
    await window.review.handle({ kind: 'undo', turn: window.review.view.turn });
    assert.equal(asked(window), 'LORA');
    assert.equal(window.study.flagsOf(lora).isSuspended, false);
  });

  it('ends when the card is taken back in', async () => {
    const window = openWindow();
    await window.review.change((changes) => changes.suspend([lora, ppo], true));
    await window.review.start();
    assert.equal(asked(window), 'ROUGE');
    await window.review.change((changes) => changes.suspend([lora, ppo], false));
    await window.review.handle({ kind: 'stop', turn: window.review.view.turn });
    await window.review.start();
    assert.equal(asked(window), 'LORA');
  });

  it('passes over a chosen card for the next chosen one', async () => {
    const window = openWindow();
    await window.review.start(['jargonaut:lora', 'jargonaut:ppo']);
    await window.review.handle({ kind: 'suspend', turn: window.review.view.turn });
    assert.equal(asked(window), 'PPO');
    await answer(window, 4);
    assert.equal(window.review.view.screen.kind, 'summary');
  });

  it('leaves a suspended card alone that the learner chose by hand', async () => {
    const window = openWindow();
    await window.review.change((changes) => changes.suspend([lora], true));
    await window.review.start(['jargonaut:lora']);
    await window.review.change((changes) => changes.bury(ppo));
    assert.equal(asked(window), 'LORA');
  });

  it('counts no suspended card as due', async () => {
    const window = openWindow();
    await window.review.start();
    await answer(window, 4);
    assert.equal(window.study.countedStates().length, 1);
    await window.review.change((changes) => changes.suspend([lora], true));
    assert.deepEqual(window.study.countedStates(), []);
    assert.equal(window.study.nextDue(), undefined);
  });
});

describe('burying', () => {
  it('hides a card until the next day of the learner', async () => {
    const window = openWindow();
    await window.review.start();
    await window.review.handle({ kind: 'bury', turn: window.review.view.turn });
    assert.equal(asked(window), 'PPO');
    await window.review.handle({ kind: 'stop', turn: window.review.view.turn });
    window.clock.pass(DAY);
    await window.review.start();
    assert.equal(asked(window), 'LORA');
  });

  it('counts a card that is due and buried from tomorrow', async () => {
    const window = openWindow();
    await window.review.start();
    await answer(window, 4);
    window.clock.pass(30 * DAY);
    await window.review.change((changes) => changes.bury(lora));
    const { day } = window.study.now();
    assert.deepEqual(window.study.countedStates()[0]?.due, { unit: 'day', day: day + 1 });
    assert.equal(window.study.nextDue(), window.study.calendar.startOf(day + 1));
  });
});

describe('a due date that is set', () => {
  it('counts until the next answer, and is taken back by undo', async () => {
    const window = openWindow();
    await window.review.start();
    await answer(window, 4);
    const { day } = window.study.now();
    const given = window.study.stateOf(lora)?.due;
    await window.review.change((changes) => changes.setDue(new Map([[lora, day + 100]])));
    assert.deepEqual(window.study.stateOf(lora)?.due, { unit: 'day', day: day + 100 });
    assert.equal((await window.review.undoLast())?.kind, 'due');
    assert.deepEqual(window.study.stateOf(lora)?.due, given);
  });

  it('of many cards is one change', async () => {
    const window = openWindow();
    await window.review.start();
    for (let i = 0; i < 3; i++) await answer(window, 4);
    window.clock.pass(100 * DAY);
    const { day } = window.study.now();
    const overdue = window.study.overdue();
    assert.equal(overdue.length, 3);
    const dueDays = new Map(overdue.map((key, i) => [key, day + 1 + i]));
    const ids = await window.review.change((changes) => changes.setDue(dueDays));
    assert.deepEqual(window.study.overdue(), []);
    await window.review.change((changes) => changes.takeBack(ids));
    assert.deepEqual(window.study.overdue(), overdue);
    await window.review.change((changes) => changes.setDue(dueDays));
    const other = openWindow(window.store, window.clock);
    assert.equal((await other.review.undoLast())?.cards.length, 3, 'also for a window that did not make it');
    assert.deepEqual(other.study.overdue(), overdue);
  });
});

describe('the reset of one card', () => {
  it('makes it new again, and the others stay', async () => {
    const window = openWindow();
    await window.review.start();
    await answer(window, 4);
    await answer(window, 4);
    await window.review.reset('jargonaut:lora');
    assert.equal(window.study.stateOf(lora), undefined);
    assert.ok(window.study.stateOf(ppo));
    assert.equal((await window.review.undoLast())?.kind, 'reset');
    assert.ok(window.study.stateOf(lora));
  });

  it('does not reach the next answer, though the clock went back', async () => {
    const window = openWindow();
    await window.review.start();
    await answer(window, 4);
    await window.review.reset('jargonaut:lora');
    window.clock.pass(-DAY);
    await window.review.start(['jargonaut:lora']);
    await answer(window, 4);
    assert.equal(window.study.stateOf(lora)?.reps, 1);
  });
});

describe('a leech', () => {
  it('is suspended at the threshold, and the next view says so', async () => {
    const window = openWindow(undefined, undefined, { leechThreshold: 2 });
    await forget(window, 2);
    assert.equal(window.study.flagsOf(lora).isSuspended, true);
    const { screen } = window.review.view;
    assert.ok(screen.kind === 'summary');
    assert.deepEqual(JSON.parse(screen.notice ?? ''), { term: 'LORA', lapses: 2, isSuspended: true });
  });

  it('is taken back in with the answer that is taken back', async () => {
    const window = openWindow(undefined, undefined, { leechThreshold: 2 });
    await forget(window, 2);
    const other = openWindow(window.store, window.clock);
    assert.deepEqual((await other.review.undoLast())?.cards, [lora]);
    assert.equal(other.study.flagsOf(lora).isSuspended, false);
    assert.equal(other.study.stateOf(lora)?.lapses, 1);
  });

  it('is only marked where that is wished, and told of with its answer', async () => {
    const window = openWindow(undefined, undefined, { leechThreshold: 2, leechAction: 'tag' });
    await forget(window, 2);
    assert.equal(window.study.flagsOf(lora).isSuspended, false);
    window.clock.pass(600_000);
    await window.review.start(['jargonaut:lora']);
    const { screen } = await window.review.handle({ kind: 'reveal', turn: window.review.view.turn });
    assert.ok(screen.kind === 'answer');
    assert.equal(screen.notice, 'forgotten 2 times');
  });

  it('is none where the threshold is 0', async () => {
    const window = openWindow(undefined, undefined, { leechThreshold: 0 });
    await forget(window, 3);
    assert.equal(window.study.leechLapses(lora), undefined);
    assert.equal(window.study.flagsOf(lora).isSuspended, false);
  });
});

describe('undo', () => {
  it('takes back what this window did, not what another did later', async () => {
    const [store, clock] = [new FakeStore(), new FakeClock()];
    const [one, other] = [openWindow(store, clock, {}, 'one'), openWindow(store, clock, {}, 'other')];
    await one.review.start(['jargonaut:lora']);
    await answer(one, 4);
    clock.pass(1000);
    await other.review.start(['jargonaut:ppo']);
    await answer(other, 4);
    assert.deepEqual((await one.review.undoLast())?.cards, [lora]);
    assert.deepEqual((await one.review.undoLast())?.cards, [ppo], 'and then what was done last at all');
    assert.equal(await other.review.undoLast(), undefined);
  });

  it('goes back step by step through answers and changes', async () => {
    const window = openWindow();
    await window.review.start();
    await answer(window, 4);
    await window.review.handle({ kind: 'bury', turn: window.review.view.turn });
    await answer(window, 4);
    const kinds = [];
    for (let i = 0; i < 4; i++) kinds.push((await window.review.undoLast())?.kind);
    assert.deepEqual(kinds, ['review', 'bury', 'review', undefined]);
    assert.equal(asked(window), 'LORA');
  });
});
