import { DeckService } from '../../src/app/deckService';
import type { Settings } from '../../src/app/ports';
import { ProgressService } from '../../src/app/progressService';
import { ReviewService } from '../../src/app/reviewService';
import { Screens } from '../../src/app/screens';
import { Study } from '../../src/app/study';
import type { Rating } from '../../src/core/schedule/interval';
import { FakeClock, FakeLogger, fakeDeckFiles, fakePhrases, FakeSettings, FakeStore } from './app';

/** One window: a learner's review with all that it rests on. */
export function openWindow(
  store = new FakeStore(),
  clock = new FakeClock(),
  own: Partial<Settings> = {},
  writer = 'w',
) {
  const logger = new FakeLogger();
  const settings = new FakeSettings({ enabledDecks: ['first'], ...own });
  const progress = new ProgressService(
    store,
    logger,
    clock.now,
    () => undefined,
    () => new Promise(() => undefined),
  );
  const decks = new DeckService(fakeDeckFiles(), logger, () => undefined);
  const study = new Study(decks, progress, settings, clock);
  const screens = new Screens(study, decks, fakePhrases);
  const review = new ReviewService({ study, screens, progress, settings, phrases: fakePhrases, logger, writer });
  return { review, study, store, clock, progress, logger, settings };
}

export type Window = Pick<ReturnType<typeof openWindow>, 'review'>;

/** What the learner is asked, `undefined` when nothing. */
export function asked({ review }: Window): string | undefined {
  const { screen } = review.view;
  return screen.kind === 'question' || screen.kind === 'answer' ? screen.question.prompt : undefined;
}

export async function answer(window: Window, rating: Rating): Promise<void> {
  await window.review.handle({ kind: 'reveal', turn: window.review.view.turn });
  await window.review.handle({ kind: 'rate', turn: window.review.view.turn, rating });
}
