import * as vscode from 'vscode';
import { DeckService } from '../app/deckService';
import { GlossaryService } from '../app/glossaryService';
import { ProgressService, type StorageTrouble } from '../app/progressService';
import { ReviewService } from '../app/reviewService';
import { Screens } from '../app/screens';
import { Study } from '../app/study';
import { describeProblem, type DeckProblem } from '../core/deck/problem';
import { cardKey, cardOfKey, type CardRef } from '../core/progress/cardKey';
import { SYNCED_KEYS } from '../core/progress/buckets';
import { CardCommands } from './commands/cards';
import { ProgressCommands } from './commands/progress';
import { reportProblem } from './commands/reportProblem';
import { TermCommands } from './commands/terms';
import { WorkspaceDeckFiles } from './deckFiles';
import { TermHoverProvider } from './hoverProvider';
import { COMMANDS, LINK_COMMANDS, SETTINGS, VIEWS } from './ids';
import { PaletteReview } from './paletteReview';
import { ReviewPanelView } from './panelView';
import { createPhrases } from './phrases';
import { VscodeSettings } from './settings';
import { DueStatusBar } from './statusBar';

/** What other extensions and tests may ask: which parts have been loaded. Activation alone loads none. */
export interface JargonautApi {
  loadedParts(): readonly string[];
}

/** The learner pauses: what was answered goes where Settings Sync takes it from. */
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
  );
  const decks = new DeckService(files, logger, (problems) => void showDeckProblems(problems, logger));
  const glossary = new GlossaryService(decks, () => new Promise((resolve) => setTimeout(resolve)));
  const study = new Study(decks, progress, settings, {
    now: Date.now,
    offsetAt: (time) => -new Date(time).getTimezoneOffset(),
  });
  const screens = new Screens(study, decks, phrases);
  const writer = crypto.randomUUID().slice(0, 8);
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
    publishing = setTimeout(() => void progress.publish(), PUBLISH_AFTER);
  };
  const panel = new ReviewPanelView(context.extensionUri, review, logger, (card) => void report(card));
  const palette = new PaletteReview(review);
  const terms = new TermCommands(decks, glossary, review, panel);
  const cards = new CardCommands(terms, review, study, phrases, logger);
  const progressCommands = new ProgressCommands(progress, review, logger, () => {
    statusBar.update();
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
    [COMMANDS.chooseDecks]: async () => {
      await panel.reveal();
      await review.handle({ kind: 'decks' });
    },
    [COMMANDS.reportProblem]: () => report(),
    [COMMANDS.backUpProgress]: () => progressCommands.backUp(),
    [COMMANDS.resetProgress]: () => progressCommands.reset(),
    [COMMANDS.deleteAllData]: () => progressCommands.deleteAll(),
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
    statusBar,
    {
      dispose: () => {
        clearTimeout(publishing);
      },
    },
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
    vscode.languages.registerHoverProvider('*', new TermHoverProvider(glossary, study, phrases, settings, logger)),
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

function isCardRef(value: unknown): value is CardRef {
  return typeof value === 'string' && cardOfKey(cardKey(value as CardRef)) !== undefined;
}

/** One sentence for the first problem, where to find it, and how many more there are. */
async function showDeckProblems(problems: readonly DeckProblem[], logger: vscode.LogOutputChannel): Promise<void> {
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

async function showBadSteps([setting]: readonly string[]): Promise<void> {
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

async function showStorageTrouble(trouble: StorageTrouble, logger: vscode.LogOutputChannel): Promise<void> {
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
