import * as vscode from 'vscode';
import type { DeckService } from '../../app/deckService';
import type { Explanation, GlossaryService } from '../../app/glossaryService';
import type { ReviewService } from '../../app/reviewService';
import type { LibraryCard } from '../../core/deck/library';
import { findTerm, glossaryDocument } from '../hoverProvider';
import { COMMANDS } from '../ids';
import type { ReviewPanelView } from '../panelView';
import type { VscodeSettings } from '../settings';

interface CardItem extends vscode.QuickPickItem {
  readonly card: LibraryCard;
}

/** The commands that begin with a term: found at the cursor, or chosen from the list of all. */
export class TermCommands {
  readonly #decks: DeckService;
  readonly #glossary: GlossaryService;
  readonly #review: ReviewService;
  readonly #panel: ReviewPanelView;

  constructor(decks: DeckService, glossary: GlossaryService, review: ReviewService, panel: ReviewPanelView) {
    this.#decks = decks;
    this.#glossary = glossary;
    this.#review = review;
    this.#panel = panel;
  }

  async lookUp(): Promise<void> {
    const card = await this.#choose(vscode.l10n.t('Type a term, an abbreviation or a word of its definition'));
    if (card) await this.openCard(card.ref);
  }

  async showAtCursor(): Promise<void> {
    const card = await this.#atCursor();
    if (card) {
      await this.openCard(card.ref);
      return;
    }
    const lookUp = vscode.l10n.t('Look Up Term…');
    const message = vscode.l10n.t('Jargonaut knows no term at the cursor.');
    if ((await vscode.window.showInformationMessage(message, lookUp)) === lookUp) {
      await vscode.commands.executeCommand(COMMANDS.lookUpTerm);
    }
  }

  async copyDefinition(): Promise<void> {
    const card = await this.target(vscode.l10n.t('Which definition shall be copied?'));
    if (!card) return;
    const name = card.expansion === undefined ? card.term : `${card.term} (${card.expansion})`;
    await vscode.env.clipboard.writeText(`${name}: ${card.definition}`);
    vscode.window.setStatusBarMessage(vscode.l10n.t('The definition of "{0}" is on the clipboard.', card.term), 4_000);
  }

  /** Why the word at the cursor has its hover, or none: in the output channel, for those who wonder. */
  async explainHover(logger: vscode.LogOutputChannel): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a file and put the cursor on a word first.'));
      return;
    }
    const offset = editor.document.offsetAt(editor.selection.active);
    for (const line of describe(await this.#glossary.explain(glossaryDocument(editor.document), offset)))
      logger.info(line);
    logger.show(true);
  }

  /** Asks where a term is to be silent. */
  async mute(ref: string, settings: VscodeSettings): Promise<void> {
    const term = (await this.find(ref))?.term ?? ref;
    const here = vscode.l10n.t('In this workspace');
    const everywhere = vscode.l10n.t('Anywhere');
    const places = vscode.workspace.workspaceFolders ? [here, everywhere] : [everywhere];
    const place = await vscode.window.showQuickPick(places, {
      placeHolder: vscode.l10n.t('Where shall "{0}" not be shown? Look Up Term… still finds it.', term),
    });
    if (place !== undefined) await settings.mute(ref, place === here ? 'here' : 'everywhere');
  }

  async openCard(ref: string): Promise<void> {
    if (await this.#review.openCard(ref)) await this.#panel.reveal();
    else void vscode.window.showWarningMessage(vscode.l10n.t('No deck has the card "{0}".', ref));
  }

  /**
   * The card that a command is meant for: at the cursor or before the learner in the panel, else chosen.
   * @param first which of the two counts where there are both.
   */
  async target(question: string, first: 'cursor' | 'panel' = 'cursor'): Promise<LibraryCard | undefined> {
    const library = await this.#decks.library();
    const shownRef = this.#panel.isVisible ? this.#review.shownCard : undefined;
    const shown = shownRef && library.cards.get(shownRef);
    if (shown && first === 'panel') return shown;
    return (await this.#atCursor()) ?? shown ?? this.#choose(question);
  }

  async find(ref: string): Promise<LibraryCard | undefined> {
    return [...(await this.#decks.library()).cards.values()].find((card) => card.ref === ref);
  }

  async #atCursor(): Promise<LibraryCard | undefined> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return undefined;
    return (await findTerm(this.#glossary, editor.document, editor.selection.active, 'asked'))?.card;
  }

  async #choose(placeHolder: string): Promise<LibraryCard | undefined> {
    const { cards } = await this.#decks.library();
    const items = [...cards.values()]
      .map((card): CardItem => ({ card, label: card.term, description: descriptionOf(card), detail: card.definition }))
      .sort((a, b) => a.label.localeCompare(b.label));
    const options = { placeHolder, matchOnDescription: true, matchOnDetail: true };
    return (await vscode.window.showQuickPick(items, options))?.card;
  }
}

function describe({ file, candidates }: Explanation): string[] {
  const about = `The file is of kind "${file.kind}": it ${file.reasons.join(', ')}.`;
  if (candidates.length === 0) return [about, 'No term that Jargonaut knows is spelled at the cursor.'];
  return [
    about,
    ...candidates.flatMap(({ card, match, verdict }) => [
      `"${match.form.spelling}" (${card.ref}): ${verdict.isMeant ? 'shown' : 'not shown'}, ${String(verdict.score)} points`,
      ...verdict.reasons.map(({ points, because }) => `  ${points > 0 ? '+' : ''}${String(points)} ${because}`),
    ]),
  ];
}

/** The expansion and the other spellings, so that typing any of them finds the term. */
function descriptionOf({ term, expansion, aliases = [] }: LibraryCard): string {
  const others = aliases
    .map((alias) => (typeof alias === 'string' ? alias : alias.form))
    .filter((alias) => alias !== term);
  return [...(expansion === undefined ? [] : [expansion]), ...others].join(', ');
}
