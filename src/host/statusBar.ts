import * as vscode from 'vscode';
import { countDue, nextDueAfter } from '../core/progress/dueList';
import type { ProgressService } from '../app/progressService';
import { COMMANDS } from './ids';
import type { VscodeSettings } from './settings';

/** setTimeout counts in 32 bits: longer waits fire at once. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** The due count, from the stored list alone: no deck, no event and no FSRS is loaded for it. Quiet when nothing is due. */
export class DueStatusBar implements vscode.Disposable {
  readonly #item: vscode.StatusBarItem;
  readonly #progress: ProgressService;
  readonly #settings: VscodeSettings;
  readonly #onDue: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onDue called when a card has fallen due by itself. */
  constructor(progress: ProgressService, settings: VscodeSettings, onDue: () => void) {
    this.#progress = progress;
    this.#settings = settings;
    this.#onDue = onDue;
    this.#item = vscode.window.createStatusBarItem('jargonaut.due', vscode.StatusBarAlignment.Right, 50);
    this.#item.name = vscode.l10n.t('Jargonaut: due cards');
    this.#item.command = COMMANDS.startReview;
    this.update();
  }

  update(): void {
    clearTimeout(this.#timer);
    const list = this.#progress.dueList();
    const now = Date.now();
    const due = countDue(list, now);
    if (due === 0 || !this.#settings.isStatusBarEnabled) {
      this.#item.hide();
    } else {
      const sentence =
        due === 1
          ? vscode.l10n.t('1 card is due. Click to review.')
          : vscode.l10n.t('{0} cards are due. Click to review.', due);
      this.#item.text = `$(mortar-board) ${String(due)}`;
      this.#item.tooltip = sentence;
      this.#item.accessibilityInformation = { label: sentence, role: 'button' };
      this.#item.show();
    }
    const next = nextDueAfter(list, now);
    if (next === undefined) return;
    this.#timer = setTimeout(
      () => {
        this.update();
        this.#onDue();
      },
      Math.min(next - now + 1, LONGEST_WAIT),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#item.dispose();
  }
}
