import * as vscode from 'vscode';
import type { Undone } from '../../app/changes';
import type { Phrases } from '../../app/phrases';
import type { ReviewService } from '../../app/reviewService';
import type { Study } from '../../app/study';
import type { LibraryCard } from '../../core/deck/library';
import { cardKey, cardOfKey } from '../../core/progress/cardKey';
import { ALL_CARDS } from '../../core/progress/events';
import { spread } from '../../core/review/catchUp';
import { dueDayOf, parseDue } from '../../core/schedule/dueInput';
import type { TermCommands } from './terms';

/** A line in the status bar goes after this many milliseconds. */
const BRIEFLY = 4_000;
const MOST_DAYS = 365;

interface SuspendedItem extends vscode.QuickPickItem {
  readonly key: string;
}

/** What a learner decides about cards, besides answering them. Each of these can be taken back by Undo. */
export class CardCommands {
  readonly #terms: TermCommands;
  readonly #review: ReviewService;
  readonly #study: Study;
  readonly #phrases: Phrases;
  readonly #logger: vscode.LogOutputChannel;

  constructor(
    terms: TermCommands,
    review: ReviewService,
    study: Study,
    phrases: Phrases,
    logger: vscode.LogOutputChannel,
  ) {
    this.#terms = terms;
    this.#review = review;
    this.#study = study;
    this.#phrases = phrases;
    this.#logger = logger;
  }

  async suspend(): Promise<void> {
    const card = await this.#target(vscode.l10n.t('Which card shall not be asked any more?'));
    if (!card) return;
    const key = cardKey(card.ref);
    if (this.#study.flagsOf(key).isSuspended) {
      say(vscode.l10n.t('"{0}" is suspended already.', card.term));
      return;
    }
    await this.#attempt(async () => {
      await this.#review.change((changes) => changes.suspend([key], true));
      say(vscode.l10n.t('"{0}" is suspended: Unsuspend Card… brings it back.', card.term));
    });
  }

  async unsuspend(): Promise<void> {
    await this.#study.open();
    const items = [...this.#study.library.cards.values()].flatMap((card): SuspendedItem[] => {
      const key = cardKey(card.ref);
      if (!this.#study.flagsOf(key).isSuspended) return [];
      const lapses = this.#study.leechLapses(key);
      const leech = lapses === undefined ? {} : { description: this.#phrases.isLeech(lapses) };
      return [{ key, label: card.term, detail: card.definition, ...leech }];
    });
    if (items.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No card is suspended.'));
      return;
    }
    const chosen = await vscode.window.showQuickPick(items, {
      placeHolder: vscode.l10n.t('Which cards shall be asked again?'),
      canPickMany: true,
    });
    if (!chosen || chosen.length === 0) return;
    await this.#attempt(async () => {
      const keys = chosen.map(({ key }) => key);
      await this.#review.change((changes) => changes.suspend(keys, false));
      const [first] = chosen;
      say(
        chosen.length === 1 && first
          ? vscode.l10n.t('"{0}" is asked again.', first.label)
          : vscode.l10n.t('{0} cards are asked again.', chosen.length),
      );
    });
  }

  async bury(): Promise<void> {
    const card = await this.#target(vscode.l10n.t('Which card shall not be asked until tomorrow?'));
    if (!card) return;
    await this.#attempt(async () => {
      await this.#review.change((changes) => changes.bury(cardKey(card.ref)));
      say(vscode.l10n.t('"{0}" is not asked until tomorrow.', card.term));
    });
  }

  async setDueDate(): Promise<void> {
    const card = await this.#target(vscode.l10n.t('Which card shall be due on another day?'));
    if (!card) return;
    const { day } = this.#study.now();
    const text = await vscode.window.showInputBox({
      title: vscode.l10n.t('Set Due Date of "{0}"', card.term),
      prompt: vscode.l10n.t('In how many days? 0 is today; 3-7 picks a day between; or a date, as 2030-01-31.'),
      value: '1',
      validateInput: (value) =>
        parseDue(value, day)
          ? undefined
          : vscode.l10n.t('Type a number of days, a range of them, or a date that has not passed.'),
    });
    const choice = text === undefined ? undefined : parseDue(text, day);
    if (!choice) return;
    await this.#attempt(async () => {
      const key = cardKey(card.ref);
      const dueDay = dueDayOf(key, choice, day);
      await this.#review.change((changes) => changes.setDue(new Map([[key, dueDay]])));
      say(
        dueDay === day
          ? vscode.l10n.t('"{0}" is due today.', card.term)
          : vscode.l10n.t(
              '"{0}" is due in {1}.',
              card.term,
              this.#phrases.interval({ unit: 'days', days: dueDay - day }),
            ),
      );
    });
  }

  async reset(): Promise<void> {
    const card = await this.#target(vscode.l10n.t('Which card shall be new again?'));
    if (!card) return;
    const go = vscode.l10n.t('Reset');
    const choice = await vscode.window.showWarningMessage(
      vscode.l10n.t('Make "{0}" new again?', card.term),
      {
        modal: true,
        detail: vscode.l10n.t('Your answers to it will no longer count. Undo Last Answer takes this back.'),
      },
      go,
    );
    if (choice !== go) return;
    await this.#attempt(async () => {
      await this.#review.reset(card.ref);
      say(vscode.l10n.t('"{0}" is new again.', card.term));
    });
  }

  /** Spreads what is overdue over some days. */
  async catchUp(): Promise<void> {
    await this.#study.open();
    const overdue = this.#study.overdue();
    if (overdue.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('No card is overdue: there is nothing to catch up with.'),
      );
      return;
    }
    const text = await vscode.window.showInputBox({
      title: vscode.l10n.t('Catch Up With {0} Overdue Cards', overdue.length),
      prompt: vscode.l10n.t(
        'Over how many days, from today on? Those you are most likely to have forgotten come first.',
      ),
      value: '7',
      validateInput: (value) =>
        readDays(value) === undefined ? vscode.l10n.t('Type a number of days from 2 to {0}.', MOST_DAYS) : undefined,
    });
    const days = text === undefined ? undefined : readDays(text);
    if (days === undefined) return;
    await this.#attempt(async () => {
      const ids = await this.#review.change((changes) =>
        // Counted anew: the learner may have gone on reviewing while the box was open.
        changes.setDue(spread(this.#study.overdue(), this.#study.now().day, days)),
      );
      const undo = vscode.l10n.t('Undo');
      const message = vscode.l10n.t('{0} overdue cards are spread over {1} days.', overdue.length, days);
      void vscode.window.showInformationMessage(message, undo).then((choice) => {
        if (choice === undo) void this.#attempt(() => this.#review.change((changes) => changes.takeBack(ids)));
      });
    });
  }

  async undo(): Promise<void> {
    const undone = await this.#review.undoLast();
    vscode.window.setStatusBarMessage(
      undone ? this.#sayUndone(undone) : vscode.l10n.t('There is no answer to take back.'),
      BRIEFLY,
    );
  }

  #sayUndone({ kind, cards, rating }: Undone): string {
    const [key = ''] = cards;
    const ref = cardOfKey(key);
    const term = (ref && this.#study.library.cards.get(ref)?.term) ?? key;
    if (key === ALL_CARDS) return vscode.l10n.t('Taken back: the reset of all cards.');
    if (cards.length > 1) return vscode.l10n.t('Taken back: the change of {0} cards.', cards.length);
    switch (kind) {
      case 'review':
        return vscode.l10n.t('Taken back: "{0}" on {1}.', rating ? this.#phrases.ratingLabel(rating) : '', term);
      case 'suspend':
        return vscode.l10n.t('Taken back: whether "{0}" is suspended.', term);
      case 'bury':
        return vscode.l10n.t('Taken back: "{0}" is no longer buried.', term);
      case 'due':
        return vscode.l10n.t('Taken back: the due date of "{0}".', term);
      case 'reset':
        return vscode.l10n.t('Taken back: the reset of "{0}".', term);
    }
  }

  /** The card that the learner looks at, if it is one that is asked. */
  async #target(question: string): Promise<LibraryCard | undefined> {
    const card = await this.#terms.target(question, 'panel');
    if (!card) return undefined;
    await this.#study.open();
    if (card.quiz !== false) return card;
    void vscode.window.showInformationMessage(
      vscode.l10n.t('"{0}" is shown on hover only and never asked.', card.term),
    );
    return undefined;
  }

  async #attempt(task: () => Promise<unknown>): Promise<void> {
    try {
      await task();
    } catch (error) {
      this.#logger.error(`cards: ${String(error)}`);
      const message = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('Nothing was changed, since this failed: {0}', message));
    }
  }
}

function say(message: string): void {
  vscode.window.setStatusBarMessage(message, BRIEFLY);
}

function readDays(text: string): number | undefined {
  const days = /^\s*\d{1,3}\s*$/u.test(text) ? Number(text) : NaN;
  return days >= 2 && days <= MOST_DAYS ? days : undefined;
}
