import * as vscode from 'vscode';
import { Backups } from '../app/backups';
import { DeckService } from '../app/deckService';
import { GlossaryService } from '../app/glossaryService';
import { Journal } from '../app/journal';
import { OptimizeService } from '../app/optimizeService';
import { ProgressService } from '../app/progressService';
import { ReviewService } from '../app/reviewService';
import { Screens } from '../app/screens';
import { StatisticsService } from '../app/statisticsService';
import { Study } from '../app/study';
import { cardKey, cardOfKey, type CardRef } from '../core/progress/cardKey';
import { SYNCED_KEYS } from '../core/progress/buckets';
import { OptimizeCommands } from './commands/optimize';
import { CardCommands } from './commands/cards';
import { ProgressCommands } from './commands/progress';
import { reportProblem } from './commands/reportProblem';
import { StatisticsDocument } from './commands/statistics';
import { RestoreCommand } from './commands/restore';
import { TermCommands } from './commands/terms';
import { WorkspaceDeckFiles } from './deckFiles';
import { folderOfSetting, StorageFolder, StorageJournalFolder } from './folders';
import { TermHoverProvider } from './hoverProvider';
import { COMMANDS, LINK_COMMANDS, SETTINGS, STATISTICS_SCHEME, VIEWS } from './ids';
import { showBackupTrouble, showBadSteps, showDeckProblems, showStorageTrouble } from './troubles';
import { buildTableInThread } from './workers/workerIndexer';
import { WorkerFitter } from './workers/workerFitter';
import { PaletteReview } from './paletteReview';
import { ReviewPanelView } from './panelView';
import { createPhrases } from './phrases';
import { VscodeSettings } from './settings';
import { createStatisticsPhrases } from './statisticsPhrases';
import { DueStatusBar } from './statusBar';

/** What other extensions and tests may ask: which parts have been loaded. Activation alone loads none. */
export interface JargonautApi {
  loadedParts(): readonly string[];
}

/** The learner pauses (ms): what was answered goes where Settings Sync takes it from, and the journals are tidied. */
const PUBLISH_AFTER = 30_000;

/** The composition root: makes everything, loads nothing. */
export function activate(context: vscode.ExtensionContext): JargonautApi {
  const logger = vscode.window.createOutputChannel('Jargonaut', { log: true });
  const settings = new VscodeSettings();
  const phrases = createPhrases();
  const files = new WorkspaceDeckFiles(context.extensionUri, settings);
  const { globalState } = context;
  globalState.setKeysForSync(SYNCED_KEYS);

  const progress = new ProgressService(
    { get: (key) => globalState.get<unknown>(key), update: async (key, value) => globalState.update(key, value) },
    logger,
    Date.now,
    (trouble) => void showStorageTrouble(trouble, logger),
    () => new Promise((resolve) => setTimeout(resolve, 250 + Math.random() * 250)),
    new Journal(
      new StorageJournalFolder(vscode.Uri.joinPath(context.globalStorageUri, 'journal'), newName),
      logger,
      newName,
    ),
  );
  let isRefusalTold = false;
  const backups = new Backups({
    progress,
    own: new StorageFolder(vscode.Uri.joinPath(context.globalStorageUri, 'backups')),
    chosen: () => (settings.backupFolder === '' ? undefined : folderOfSetting(settings.backupFolder)),
    machine: vscode.env.machineId.replace(/\W/gu, '').slice(0, 6),
    now: Date.now,
    logger,
    onRefused: (reason) => {
      if (!isRefusalTold) void showBackupTrouble(reason);
      isRefusalTold = true;
    },
  });
  const decks = new DeckService(files, logger, (problems) => void showDeckProblems(problems, logger));
  const glossary = new GlossaryService(decks, (spellings) =>
    buildTableInThread(context.extensionUri, spellings, logger),
  );
  const study = new Study(decks, progress, settings, {
    now: Date.now,
    offsetAt: (time) => -new Date(time).getTimezoneOffset(),
  });
  const screens = new Screens(study, decks, phrases);
  // Short, since it is stored with every answer; it only has to tell apart answers to one card in one millisecond.
  const writer = Math.floor(Math.random() * 36 ** 4)
    .toString(36)
    .padStart(4, '0');
  const review = new ReviewService({ study, screens, progress, settings, phrases, logger, writer });

  const refresh = (): void => {
    // A review that nobody has opened yet has nothing to show anew.
    if (study.isSchedulerLoaded) void review.refresh();
  };
  const statusBar = new DueStatusBar(progress, settings, refresh);
  const recount = async (): Promise<void> => {
    await progress.saveDueList(study.countedStates(), study.calendar);
    statusBar.update();
  };
  let publishing: ReturnType<typeof setTimeout> | undefined;
  const publishSoon = (): void => {
    clearTimeout(publishing);
    publishing = setTimeout(() => {
      void progress.publish();
      void progress.tidy().then(() => backups.writeDaily());
    }, PUBLISH_AFTER);
  };
  const panel = new ReviewPanelView(context.extensionUri, review, logger, (card) => void report(card));
  const palette = new PaletteReview(review);
  const terms = new TermCommands(decks, glossary, review, panel);
  const cards = new CardCommands(terms, review, study, phrases, logger);
  const progressCommands = new ProgressCommands(progress, backups, review, logger, () => {
    statusBar.update();
  });
  const statistics = new StatisticsDocument(
    new StatisticsService(study, progress),
    () => createStatisticsPhrases(phrases),
    logger,
  );
  const optimizer = new OptimizeService(progress, new WorkerFitter(context.extensionUri), Date.now, writer);
  const optimizeCommands = new OptimizeCommands(optimizer, logger, () => {
    refresh();
    publishSoon();
  });
  const restore = new RestoreCommand(progress, backups, logger, writer, async () => {
    // What is asked now may have been answered in the backup.
    await review.handle({ kind: 'stop', turn: review.view.turn });
    await recount();
    publishSoon();
  });
  const issuesUrl = (context.extension.packageJSON as { bugs: { url: string } }).bugs.url;
  const report = async (ref?: string): Promise<void> => {
    const card =
      ref === undefined ? await terms.target(vscode.l10n.t('Which card has a problem?')) : await terms.find(ref);
    if (card) await reportProblem(card, issuesUrl);
  };
  const startReview = async (chosen?: readonly CardRef[]): Promise<void> => {
    await panel.reveal();
    await review.start(chosen);
  };
  const reloadDecks = (): void => {
    void decks.reload();
  };

  const commands: Record<string, (...args: unknown[]) => unknown> = {
    [COMMANDS.startReview]: () => startReview(),
    [COMMANDS.reviewInPalette]: () => palette.run(),
    [COMMANDS.lookUpTerm]: () => terms.lookUp(),
    [COMMANDS.showTermAtCursor]: () => terms.showAtCursor(),
    [COMMANDS.copyDefinition]: () => terms.copyDefinition(),
    [COMMANDS.explainHover]: () => terms.explainHover(logger),
    [COMMANDS.undoLastAnswer]: () => cards.undo(),
    [COMMANDS.showStatistics]: () => statistics.show(),
    [COMMANDS.chooseDecks]: async () => {
      await panel.reveal();
      await review.handle({ kind: 'decks' });
    },
    [COMMANDS.reportProblem]: () => report(),
    [COMMANDS.backUpProgress]: () => progressCommands.backUp(),
    [COMMANDS.restoreProgress]: () => restore.run(),
    [COMMANDS.resetProgress]: () => progressCommands.reset(),
    [COMMANDS.deleteAllData]: () => progressCommands.deleteAll(),
    [COMMANDS.optimizeScheduling]: () => optimizeCommands.optimize(),
    [COMMANDS.useDefaultScheduling]: () => optimizeCommands.useDefault(),
    [COMMANDS.showLog]: () => {
      logger.show();
    },
    [COMMANDS.suspendCard]: () => cards.suspend(),
    [COMMANDS.unsuspendCard]: () => cards.unsuspend(),
    [COMMANDS.buryCard]: () => cards.bury(),
    [COMMANDS.setDueDate]: () => cards.setDueDate(),
    [COMMANDS.resetCard]: () => cards.reset(),
    [COMMANDS.catchUp]: () => cards.catchUp(),
    [LINK_COMMANDS.learnTerm]: (card) => (isCardRef(card) ? startReview([card]) : undefined),
    [LINK_COMMANDS.reviewTerm]: () => startReview(),
    [LINK_COMMANDS.openCard]: (card) => (isCardRef(card) ? terms.openCard(card) : undefined),
    [LINK_COMMANDS.muteTerm]: (card) => (isCardRef(card) ? terms.mute(card, settings) : undefined),
  };

  context.subscriptions.push(
    logger,
    settings,
    statusBar,
    statistics,
    {
      dispose: () => {
        clearTimeout(publishing);
      },
    },
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
    vscode.languages.registerHoverProvider('*', new TermHoverProvider(glossary, study, phrases, settings, logger)),
    vscode.workspace.registerTextDocumentContentProvider(STATISTICS_SCHEME, statistics),
    vscode.window.registerWebviewViewProvider(VIEWS.review, panel),
    files.watch(reloadDecks),
    decks.onDidChange(refresh),
    review.onDidProgress(() => {
      void recount();
      publishSoon();
    }),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      statusBar.update();
      if (focused) refresh();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTINGS.deckFiles)) reloadDecks();
      if (event.affectsConfiguration(SETTINGS.statusBarEnabled)) statusBar.update();
      if (event.affectsConfiguration(SETTINGS.learningSteps) || event.affectsConfiguration(SETTINGS.relearningSteps)) {
        void showBadSteps(settings.badSteps);
      }
      if (event.affectsConfiguration('jargonaut')) refresh();
    }),
  );
  return { loadedParts: () => [...decks.loaded(), ...(study.isSchedulerLoaded ? ['scheduler'] : [])] };
}

/** A file name that no other window takes, in the order of time. */
function newName(): string {
  return `${Date.now().toString(36)}-${crypto.randomUUID().slice(0, 8)}`;
}

function isCardRef(value: unknown): value is CardRef {
  return typeof value === 'string' && cardOfKey(cardKey(value as CardRef)) !== undefined;
}
