import * as vscode from 'vscode';
import type { StorageTrouble } from '../app/progressStore';
import { describeProblem, type DeckProblem } from '../core/deck/problem';
import { SETTINGS } from './ids';

/** One sentence for the first problem, where to find it, and how many more there are. */
export async function showDeckProblems(
  problems: readonly DeckProblem[],
  logger: vscode.LogOutputChannel,
): Promise<void> {
  const [first] = problems;
  if (!first) return;
  const sentence = describeProblem(first);
  const more = problems.length - 1;
  const message =
    more === 0
      ? sentence
      : more === 1
        ? vscode.l10n.t('{0} (1 more problem)', sentence)
        : vscode.l10n.t('{0} ({1} more problems)', sentence, more);
  const show = vscode.l10n.t('Show All');
  if ((await vscode.window.showWarningMessage(message, show)) === show) logger.show();
}

export async function showBackupTrouble(reason: string): Promise<void> {
  const change = vscode.l10n.t('Change Folder');
  const message = vscode.l10n.t(
    'The daily backup lies with the extension, since your folder for backups could not be used: {0}',
    reason,
  );
  if ((await vscode.window.showWarningMessage(message, change)) !== change) return;
  await vscode.commands.executeCommand('workbench.action.openSettings', SETTINGS.backupFolder);
}

export async function showBadSteps([setting]: readonly string[]): Promise<void> {
  if (setting === undefined) return;
  const open = vscode.l10n.t('Open Settings');
  const message = vscode.l10n.t(
    '"{0}" cannot be read, so the default counts: write steps as 30s, 10m, 1h or 2d, none shorter than the one before.',
    setting,
  );
  if ((await vscode.window.showWarningMessage(message, open)) === open) {
    await vscode.commands.executeCommand('workbench.action.openSettings', setting);
  }
}

export async function showStorageTrouble(trouble: StorageTrouble, logger: vscode.LogOutputChannel): Promise<void> {
  const message =
    trouble.kind === 'set-aside'
      ? vscode.l10n.t(
          'A part of your stored progress could not be read: it was set aside, and the rest still counts. A backup holds it too.',
        )
      : vscode.l10n.t(
          'Your progress was stored by a newer version of Jargonaut: update this one. Nothing is written until then.',
        );
  const details = vscode.l10n.t('Show Details');
  if ((await vscode.window.showWarningMessage(message, details)) === details) logger.show();
}
