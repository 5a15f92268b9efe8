import * as vscode from 'vscode';
import type { BackupFile, Backups } from '../../app/backups';
import type { ProgressService } from '../../app/progressService';
import { eventsToRestore, planRestore, readBackup, type RestorePlan } from '../../core/exchange/restore';

/** Brings a backup back: shows what it would add, asks, and merges. It never takes anything away. */
export class RestoreCommand {
  readonly #progress: ProgressService;
  readonly #backups: Backups;
  readonly #logger: vscode.LogOutputChannel;
  /** This window's name in the events that it writes. */
  readonly #writer: string;
  /** Called when something was restored. */
  readonly #onRestored: () => Promise<void>;

  constructor(
    progress: ProgressService,
    backups: Backups,
    logger: vscode.LogOutputChannel,
    writer: string,
    onRestored: () => Promise<void>,
  ) {
    this.#progress = progress;
    this.#backups = backups;
    this.#logger = logger;
    this.#writer = writer;
    this.#onRestored = onRestored;
  }

  async run(): Promise<void> {
    const file = await this.#choose();
    if (!file) return;
    try {
      await this.#restore(file);
    } catch (error) {
      this.#logger.error(`restore: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      const message = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('Nothing was restored, since this failed: {0}', message));
    }
  }

  async #restore(file: BackupFile): Promise<void> {
    const text = await file.read();
    const backup = text === undefined ? undefined : readBackup(text);
    if (backup?.kind === 'newer') {
      const message = vscode.l10n.t('"{0}" was written by a newer version of Jargonaut: update this one.', file.name);
      void vscode.window.showErrorMessage(message);
      return;
    }
    if (!backup || backup.kind === 'not-a-backup') {
      void vscode.window.showErrorMessage(vscode.l10n.t('"{0}" is not a backup of Jargonaut.', file.name));
      return;
    }
    await this.#progress.refresh();
    const { log } = this.#progress;
    const plan = planRestore(log, backup.events);
    if (plan.missing.length === 0 && plan.hidden === 0) {
      const message = vscode.l10n.t('All {0} answers of "{1}" are here already.', plan.known, file.name);
      void vscode.window.showInformationMessage(message);
      return;
    }
    const choice = await this.#ask(file.name, plan, backup.kind === 'damaged');
    if (!choice) return;
    const now = Date.now();
    const events = eventsToRestore(choice, this.#writer, (card) => log.timeFor(card, now));
    await this.#progress.record(events);
    await this.#onRestored();
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} answers were restored.', choice.answers + choice.hidden),
    );
  }

  /** What the learner wants of a plan; `undefined` when nothing. */
  async #ask(name: string, plan: RestorePlan, isDamaged: boolean): Promise<RestorePlan | undefined> {
    const { answers, cards, known, hidden, missing } = plan;
    const others = missing.length - answers;
    const lines = [
      vscode.l10n.t('{0} answers on {1} cards would be added.', answers, cards),
      ...(others > 0 ? [vscode.l10n.t('{0} other changes would be added, such as undone answers.', others)] : []),
      vscode.l10n.t('{0} answers are here already. Nothing is removed.', known),
      ...(hidden > 0
        ? [vscode.l10n.t('{0} answers of this backup do not count, since cards were reset after it.', hidden)]
        : []),
      ...(isDamaged ? [vscode.l10n.t('A part of the file is damaged: only the rest can be restored.')] : []),
    ];
    const restore = vscode.l10n.t('Restore');
    const restoreAll = vscode.l10n.t('Restore and Undo Reset');
    const choice = await vscode.window.showInformationMessage(
      vscode.l10n.t('Restore progress from "{0}"?', name),
      { modal: true, detail: lines.join('\n') },
      ...(hidden > 0 ? [restoreAll] : []),
      ...(missing.length > 0 ? [restore] : []),
    );
    if (choice === restoreAll) return plan;
    return choice === restore ? { ...plan, resets: [], hidden: 0 } : undefined;
  }

  async #choose(): Promise<BackupFile | undefined> {
    const files = await this.#backups.list();
    if (files.length === 0) return openFile();
    const other = { label: vscode.l10n.t('Choose a File…'), file: undefined };
    const items = files.map((file) => ({ label: file.name, file }));
    const title = vscode.l10n.t('Restore Progress');
    const item = await vscode.window.showQuickPick([...items, other], {
      title,
      placeHolder: vscode.l10n.t('Which backup? You will see what it would add first.'),
    });
    return item === other ? openFile() : item?.file;
  }
}

async function openFile(): Promise<BackupFile | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Restore Progress'),
      openLabel: vscode.l10n.t('Restore'),
      filters: { JSON: ['json'] },
    })) ?? [];
  if (!uri) return undefined;
  return {
    name: uri.path.slice(uri.path.lastIndexOf('/') + 1),
    read: async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)),
  };
}
