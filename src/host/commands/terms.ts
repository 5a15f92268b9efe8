import * as vscode from 'vscode';
import type { DeckService } from '../../app/deckService';
import type { GlossaryService } from '../../app/glossaryService';
import type { ReviewService } from '../../app/reviewService';
import type { LibraryCard } from '../../core/deck/library';
import { findTerm } from '../hoverProvider';
import { COMMANDS } from '../ids';
import type { ReviewPanelView } from '../panelView';

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

  async openCard(ref: string): Promise<void> {
    if (await this.#review.openCard(ref)) await this.#panel.reveal();
    else void vscode.window.showWarningMessage(vscode.l10n.t('No deck has the card "{0}".', ref));
  }

  /** The card that a command is meant for: at the cursor, else before the learner in the panel, else chosen. */
  async target(question: string): Promise<LibraryCard | undefined> {
    const library = await this.#decks.library();
    const shown = this.#review.shownCard;
    return (
      (await this.#atCursor()) ??
      (shown && this.#panel.isVisible ? library.cards.get(shown) : undefined) ??
      this.#choose(question)
    );
  }

  async find(ref: string): Promise<LibraryCard | undefined> {
    return [...(await this.#decks.library()).cards.values()].find((card) => card.ref === ref);
  }

  async #atCursor(): Promise<LibraryCard | undefined> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return undefined;
    return (await findTerm(this.#glossary, editor.document, editor.selection.active, true))?.card;
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

/** The expansion and the other spellings, so that typing any of them finds the term. */
function descriptionOf({ term, expansion, aliases = [] }: LibraryCard): string {
  const others = aliases
    .map((alias) => (typeof alias === 'string' ? alias : alias.form))
    .filter((alias) => alias !== term);
  return [...(expansion === undefined ? [] : [expansion]), ...others].join(', ');
}
