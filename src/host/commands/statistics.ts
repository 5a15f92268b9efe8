import * as vscode from 'vscode';
import type { StatisticsPhrases } from '../../app/statisticsPhrases';
import { renderStatistics } from '../../app/statisticsReport';
import type { StatisticsService } from '../../app/statisticsService';
import { STATISTICS_SCHEME } from '../ids';

/** The statistics as a read-only Markdown document. It has no file: the command makes its text anew. */
export class StatisticsDocument implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #statistics: StatisticsService;
  readonly #createPhrases: () => StatisticsPhrases;
  readonly #logger: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;

  /** @param createPhrases called when the statistics are shown: that is not on the way to anything else. */
  constructor(statistics: StatisticsService, createPhrases: () => StatisticsPhrases, logger: vscode.LogOutputChannel) {
    this.#statistics = statistics;
    this.#createPhrases = createPhrases;
    this.#logger = logger;
  }

  /** Called by VS Code for a document that is opened, also one that was open when the window was closed. */
  async provideTextDocumentContent(): Promise<string> {
    const statistics = await this.#statistics.compute();
    return renderStatistics(statistics, (key) => this.#statistics.termOf(key), this.#createPhrases());
  }

  async show(): Promise<void> {
    // The tab's name; its ending makes the document Markdown.
    const uri = vscode.Uri.from({ scheme: STATISTICS_SCHEME, path: `/${this.#createPhrases().title}.md` });
    try {
      const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
      // VS Code keeps the text of a document that is open.
      if (isOpen) this.#changed.fire(uri);
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    } catch (error) {
      this.#logger.error(`statistics: ${String(error)}`);
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The statistics could not be shown. The output channel "Jargonaut" says more.'),
      );
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
