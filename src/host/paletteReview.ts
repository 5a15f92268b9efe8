import * as vscode from 'vscode';
import type { ReviewService } from '../app/reviewService';
import { Rating } from '../core/schedule/interval';
import type { AnswerScreen, Intent, QuestionScreen, SummaryScreen, ViewState } from '../protocol/messages';

/** A row of the list: what pressing Enter on it means. Rows of text mean nothing. */
interface Row extends vscode.QuickPickItem {
  readonly intent?: Intent;
  readonly closes?: boolean;
}

/** Characters of an answer on one row: a quick pick cuts longer rows off instead of wrapping them. */
const ROW_WIDTH = 76;

/** A whole review in quick picks: the same session as the panel's, without the side bar. */
export class PaletteReview {
  readonly #review: ReviewService;
  #pick: vscode.QuickPick<Row> | undefined;

  constructor(review: ReviewService) {
    this.#review = review;
  }

  async run(): Promise<void> {
    const view = await this.#review.start();
    if (view.screen.kind === 'home' || view.screen.kind === 'failed') {
      void vscode.window.showInformationMessage(view.screen.message);
      return;
    }
    this.#pick?.dispose();
    const pick = vscode.window.createQuickPick<Row>();
    this.#pick = pick;
    pick.ignoreFocusOut = true;
    const subscriptions = [
      this.#review.onDidChange((state) => {
        this.#draw(pick, state);
      }),
      pick.onDidAccept(() => {
        const [row] = pick.activeItems;
        if (row?.closes) pick.hide();
        else if (row?.intent) void this.#review.handle(row.intent);
      }),
      pick.onDidChangeValue((value) => {
        this.#pressKey(pick, value);
      }),
      pick.onDidTriggerButton((button) => {
        const kind = button === vscode.QuickInputButtons.Back ? 'conceal' : kindOf(button);
        if (kind) void this.#review.handle({ kind, turn: this.#review.view.turn });
      }),
    ];
    pick.onDidHide(() => {
      for (const subscription of subscriptions) subscription.dispose();
      if (this.#pick === pick) this.#pick = undefined;
      pick.dispose();
    });
    this.#draw(pick, view);
    pick.show();
  }

  #draw(pick: vscode.QuickPick<Row>, { turn, screen }: ViewState): void {
    pick.value = '';
    pick.buttons = [
      ...(screen.kind === 'answer' ? [vscode.QuickInputButtons.Back] : []),
      ...('canUndo' in screen && screen.canUndo ? [new ActionButton('undo')] : []),
      ...(screen.kind === 'question' || screen.kind === 'answer'
        ? [new ActionButton('bury'), new ActionButton('suspend')]
        : []),
    ];
    switch (screen.kind) {
      case 'question':
        drawQuestion(pick, screen, turn);
        break;
      case 'answer':
        drawAnswer(pick, screen, turn);
        break;
      case 'summary':
        drawSummary(pick, screen);
        break;
      case 'failed':
        pick.title = 'Jargonaut';
        pick.placeholder = screen.message;
        pick.items = [{ label: vscode.l10n.t('Try Again'), intent: { kind: 'ready' } }];
        break;
      case 'loading':
      case 'home':
      case 'card':
      case 'decks':
        // The panel has gone on to something else: the palette has nothing more to ask.
        pick.hide();
        break;
    }
  }

  /** The keys of the panel, typed into the box: 1 to 4 rate. Nothing else is searched for here. */
  #pressKey(pick: vscode.QuickPick<Row>, value: string): void {
    const { turn, screen } = this.#review.view;
    if (screen.kind === 'answer') {
      const choice = screen.ratings.find(({ rating }) => String(rating) === value.trim());
      if (choice) void this.#review.handle({ kind: 'rate', turn, rating: choice.rating });
    } else if (screen.kind === 'question' && value === ' ') {
      void this.#review.handle({ kind: 'reveal', turn });
    }
    if (value !== '') pick.value = '';
  }
}

/** A button in the title of the list. */
class ActionButton implements vscode.QuickInputButton {
  readonly iconPath: vscode.ThemeIcon;
  readonly tooltip: string;

  constructor(readonly kind: 'undo' | 'bury' | 'suspend') {
    this.iconPath = new vscode.ThemeIcon({ undo: 'discard', bury: 'eye-closed', suspend: 'debug-pause' }[kind]);
    this.tooltip = {
      undo: vscode.l10n.t('Undo Last Answer'),
      bury: vscode.l10n.t('Bury Card Until Tomorrow'),
      suspend: vscode.l10n.t('Suspend Card'),
    }[kind];
  }
}

function kindOf(button: vscode.QuickInputButton): ActionButton['kind'] | undefined {
  return button instanceof ActionButton ? button.kind : undefined;
}

function noticeRows(notice: string | undefined): Row[] {
  if (notice === undefined) return [];
  return wrap(notice).map((label, i): Row => ({
    label,
    alwaysShow: true,
    ...(i === 0 ? { iconPath: new vscode.ThemeIcon('info') } : {}),
  }));
}

function drawQuestion(pick: vscode.QuickPick<Row>, { question, progress, notice }: QuestionScreen, turn: number): void {
  pick.title = titleOf(progress);
  pick.placeholder = vscode.l10n.t('What does this term mean? Enter shows the answer.');
  pick.items = [
    {
      label: question.prompt,
      iconPath: new vscode.ThemeIcon('question'),
      intent: { kind: 'reveal', turn },
      alwaysShow: true,
    },
    ...noticeRows(notice),
  ];
}

function drawAnswer(pick: vscode.QuickPick<Row>, screen: AnswerScreen, turn: number): void {
  const { face, ratings, progress } = screen;
  const rows = ratings.map(({ rating, label, interval }): Row => ({
    label: `${String(rating)}  ${label}`,
    description: interval,
    intent: { kind: 'rate', turn, rating },
    alwaysShow: true,
  }));
  const heading = face.expansion === undefined ? face.term : `${face.term} · ${face.expansion}`;
  pick.title = titleOf(progress);
  pick.placeholder = vscode.l10n.t('How well did you know it? 1 to 4, or choose.');
  pick.items = [
    { label: heading, iconPath: new vscode.ThemeIcon('book'), alwaysShow: true },
    ...wrap(face.definition).map((label): Row => ({ label, alwaysShow: true })),
    ...noticeRows(screen.notice),
    { label: vscode.l10n.t('How well did you know it?'), kind: vscode.QuickPickItemKind.Separator },
    ...rows,
  ];
  const good = rows[Rating.Good - 1];
  if (good) pick.activeItems = [good];
}

function drawSummary(pick: vscode.QuickPick<Row>, screen: SummaryScreen): void {
  pick.title = vscode.l10n.t('Session Finished');
  pick.placeholder = screen.message;
  const counts = screen.ratings.map(({ label, count }) => `${label} ${String(count)}`).join(', ');
  pick.items = [
    ...(screen.canContinue
      ? [
          {
            label: vscode.l10n.t('Continue'),
            iconPath: new vscode.ThemeIcon('debug-continue'),
            intent: { kind: 'start' },
          } as const,
        ]
      : []),
    {
      label: vscode.l10n.t('Done'),
      iconPath: new vscode.ThemeIcon('check'),
      description: vscode.l10n.t('{0} answered in {1}', screen.answered, screen.time),
      detail: counts,
      closes: true,
    },
    ...noticeRows(screen.notice),
  ];
}

function titleOf({ done, total }: { done: number; total: number }): string {
  return vscode.l10n.t('Review {0}/{1}', done + 1, total);
}

function wrap(text: string): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(/\s+/u)) {
    if (row !== '' && row.length + word.length >= ROW_WIDTH) {
      rows.push(row);
      row = '';
    }
    row += row === '' ? word : ` ${word}`;
  }
  return row === '' ? rows : [...rows, row];
}
