import * as vscode from 'vscode';
import type { Backups } from '../../app/backups';
import type { ProgressService } from '../../app/progressService';
import type { ReviewService } from '../../app/reviewService';
import { backupName, createBackup } from '../../core/exchange/backup';
import { ALL_CARDS } from '../../core/progress/events';

/** The commands that save progress to a file, and those that end it. The latter never go ahead without a backup. */
export class ProgressCommands {
  readonly #progress: ProgressService;
  readonly #backups: Backups;
  readonly #review: ReviewService;
  readonly #logger: vscode.LogOutputChannel;
  /** Called when all data is gone. */
  readonly #onDeleted: () => void;

  constructor(
    progress: ProgressService,
    backups: Backups,
    review: ReviewService,
    logger: vscode.LogOutputChannel,
    onDeleted: () => void,
  ) {
    this.#progress = progress;
    this.#backups = backups;
    this.#review = review;
    this.#logger = logger;
    this.#onDeleted = onDeleted;
  }

  async backUp(): Promise<void> {
    await this.#progress.refresh();
    if (!this.#hasSomething()) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no progress yet to back up.'));
      return;
    }
    const saved = await this.#writeBackup();
    if (!saved) return;
    const { answers, cards } = this.#amount();
    const message = vscode.l10n.t('{0} answers on {1} cards were saved to "{2}".', answers, cards, nameOf(saved));
    void vscode.window.showInformationMessage(message);
  }

  async reset(): Promise<void> {
    await this.#progress.refresh();
    const { answers, cards } = this.#amount();
    if (answers === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no progress to reset.'));
      return;
    }
    const go = vscode.l10n.t('Back Up and Reset…');
    const choice = await vscode.window.showWarningMessage(
      vscode.l10n.t('Reset the progress of all cards?'),
      {
        modal: true,
        detail: vscode.l10n.t(
          '{0} answers on {1} cards will no longer count, and every card will be new again, on your other machines too once settings are synced. A backup is written first to a file of your choice.',
          answers,
          cards,
        ),
      },
      go,
    );
    if (choice !== go || !(await this.#writeBackup())) return;
    await this.#attempt(async () => {
      await this.#review.reset(ALL_CARDS);
      void vscode.window.showInformationMessage(vscode.l10n.t('All cards are new again.'));
    });
  }

  async deleteAll(): Promise<void> {
    await this.#progress.refresh();
    const { answers, cards } = this.#amount();
    const go = vscode.l10n.t('Back Up and Delete…');
    const choice = await vscode.window.showWarningMessage(
      vscode.l10n.t('Delete all that Jargonaut has stored?'),
      {
        modal: true,
        detail: vscode.l10n.t(
          '{0} answers on {1} cards, and everything else that Jargonaut keeps on this machine and in Settings Sync, will be deleted. This cannot be undone. Settings, deck files and backups in folders of yours stay. A backup is written first to a file of your choice.',
          answers,
          cards,
        ),
      },
      go,
    );
    if (choice !== go || !(await this.#writeBackup())) return;
    await this.#attempt(async () => {
      await this.#progress.deleteAll();
      await this.#backups.clear();
      await this.#review.handle({ kind: 'home' });
      this.#onDeleted();
      void vscode.window.showInformationMessage(vscode.l10n.t('All data of Jargonaut was deleted.'));
    });
  }

  #hasSomething(): boolean {
    return this.#progress.log.all().length > 0 || Object.keys(this.#progress.setAside()).length > 0;
  }

  #amount(): { answers: number; cards: number } {
    const cards = this.#progress.log.cards();
    const answers = cards.reduce((sum, card) => sum + this.#progress.log.reviewsOf(card).length, 0);
    return { answers, cards: cards.length };
  }

  /** Asks where, and writes. `undefined` when the learner cancelled or it could not be written: then nothing may follow. */
  async #writeBackup(): Promise<vscode.Uri | undefined> {
    const now = Date.now();
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const target = await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Back Up Progress'),
      filters: { JSON: ['json'] },
      ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, backupName(now)) } : {}),
    });
    if (!target) return undefined;
    const backup = createBackup(this.#progress.log.all(), this.#progress.setAside(), now);
    const written = await this.#attempt(async () => {
      await vscode.workspace.fs.writeFile(
        target,
        new TextEncoder().encode(`${JSON.stringify(backup, undefined, 1)}\n`),
      );
    });
    return written ? target : undefined;
  }

  async #attempt(task: () => Promise<void>): Promise<boolean> {
    try {
      await task();
      return true;
    } catch (error) {
      this.#logger.error(`progress: ${String(error)}`);
      const message = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('Nothing was changed, since this failed: {0}', message));
      return false;
    }
  }
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
