import * as vscode from 'vscode';
import type { LibraryCard } from '../../core/deck/library';
import { BUNDLED_NAMESPACE } from '../../core/deck/library';

/** Longer addresses are refused by some browsers and by GitHub. */
const LONGEST_REPORT = 4_000;

/** Asks what is wrong with a card, and lets the learner send it: nothing leaves the machine by itself. */
export async function reportProblem(card: LibraryCard, issuesUrl: string): Promise<void> {
  const problem = await vscode.window.showInputBox({
    title: vscode.l10n.t('Report a Problem With "{0}"', card.term),
    prompt: vscode.l10n.t('What is wrong with this card, and what would be right?'),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Say in a few words what is wrong.') : undefined),
  });
  if (problem === undefined) return;
  const report =
    `Card: ${card.ref}\nTerm: ${card.term}\nDefinition: ${card.definition}\n\nProblem: ${problem.trim()}`.slice(
      0,
      LONGEST_REPORT,
    );
  const open = vscode.l10n.t('Open an Issue on GitHub');
  const copy = vscode.l10n.t('Copy the Report');
  // Whoever wrote a deck of their own is not found on our issue list.
  const ways = card.ref.startsWith(`${BUNDLED_NAMESPACE}:`) ? [open, copy] : [copy];
  const way = await vscode.window.showQuickPick(ways, { placeHolder: vscode.l10n.t('How shall the report be sent?') });
  if (way === open) {
    const query = new URLSearchParams({ title: `Card "${card.term}"`, body: report });
    await vscode.env.openExternal(vscode.Uri.parse(`${issuesUrl}/new?${query.toString()}`, true));
  } else if (way === copy) {
    await vscode.env.clipboard.writeText(report);
    vscode.window.setStatusBarMessage(vscode.l10n.t('The report is on the clipboard.'), 4_000);
  }
}
