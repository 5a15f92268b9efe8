import * as vscode from 'vscode';
import type { FoundTerm, GlossaryDocument, GlossaryService } from '../app/glossaryService';
import type { Phrases } from '../app/phrases';
import type { Study } from '../app/study';
import type { MatchMode } from '../core/glossary/match';
import { cardKey } from '../core/progress/cardKey';
import { linkOf } from '../core/review/question';
import { LINK_COMMANDS, STATISTICS_SCHEME } from './ids';
import { escapeMarkdown } from './markdown';
import type { VscodeSettings } from './settings';

/** Schemes whose documents are not the learner's text. */
const SKIPPED_SCHEMES = new Set(['output', 'chatSessionInput', 'comment', STATISTICS_SCHEME]);

/** Shows a term's definition. Registered for every language, which keeps it below a language server's own hover. */
export class TermHoverProvider implements vscode.HoverProvider {
  readonly #glossary: GlossaryService;
  readonly #study: Study;
  readonly #phrases: Phrases;
  readonly #settings: VscodeSettings;
  readonly #logger: vscode.LogOutputChannel;

  constructor(
    glossary: GlossaryService,
    study: Study,
    phrases: Phrases,
    settings: VscodeSettings,
    logger: vscode.LogOutputChannel,
  ) {
    this.#glossary = glossary;
    this.#study = study;
    this.#phrases = phrases;
    this.#settings = settings;
    this.#logger = logger;
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    if (!this.#settings.isHoverEnabled || SKIPPED_SCHEMES.has(document.uri.scheme)) return undefined;
    if (this.#settings.isExcluded(document)) return undefined;
    const found = await findTerm(this.#glossary, document, position, this.#settings.hoverMode);
    if (!found || this.#settings.isMuted(found.card.ref)) return undefined;
    const range = new vscode.Range(document.positionAt(found.match.start), document.positionAt(found.match.end));
    return new vscode.Hover(renderHover(found, await this.#knowledge(found)), range);
  }

  /** A definition is worth showing even when progress cannot be read. */
  async #knowledge({ card }: FoundTerm): Promise<string | undefined> {
    if (card.quiz === false) return undefined;
    try {
      await this.#study.open();
      return this.#phrases.knowledge(this.#study.knowledge(cardKey(card.ref)));
    } catch (error) {
      this.#logger.warn(`hover: the state of "${card.ref}" is not known: ${String(error)}`);
      return undefined;
    }
  }
}

/** The term at a place in an editor. */
export function findTerm(
  glossary: GlossaryService,
  document: vscode.TextDocument,
  position: vscode.Position,
  mode: MatchMode,
): Promise<FoundTerm | undefined> {
  return glossary.find(glossaryDocument(document), document.offsetAt(position), mode);
}

export function glossaryDocument(document: vscode.TextDocument): GlossaryDocument {
  return {
    uri: document.uri.toString(),
    path: document.uri.path,
    version: document.version,
    getText: () => document.getText(),
  };
}

/** Text of a card only ever goes in escaped: it can hold no link, no command and no picture. */
function renderHover({ card }: FoundTerm, knowledge: string | undefined): vscode.MarkdownString {
  const heading = `**${escapeMarkdown(card.term)}**`;
  const source = card.source && linkOf(card.source);
  const paragraphs = [
    card.expansion === undefined ? heading : `${heading} · ${escapeMarkdown(card.expansion)}`,
    escapeMarkdown(card.definition),
    ...(card.formula === undefined ? [] : [escapeMarkdown(card.formula)]),
    ...(source ? [`[${escapeMarkdown(source.label)}](${encodeForLink(source.url)})`] : []),
    ...(knowledge === undefined ? [] : [escapeMarkdown(knowledge)]),
  ];
  const { learnTerm, reviewTerm, openCard, muteTerm } = LINK_COMMANDS;
  const links = [
    ...(card.quiz === false
      ? []
      : [commandLink(vscode.l10n.t('Learn'), learnTerm, card.ref, vscode.l10n.t('Ask me this card now'))]),
    commandLink(vscode.l10n.t('Review Now'), reviewTerm, card.ref, vscode.l10n.t('Review all cards that are due now')),
    commandLink(vscode.l10n.t('Open Card'), openCard, card.ref, vscode.l10n.t('Show all that the card says')),
    commandLink(vscode.l10n.t('Mute…'), muteTerm, card.ref, vscode.l10n.t("Don't show this term here, or anywhere")),
  ];
  const markdown = new vscode.MarkdownString([...paragraphs, links.join(' · ')].join('\n\n'));
  markdown.isTrusted = { enabledCommands: Object.values(LINK_COMMANDS) };
  return markdown;
}

function commandLink(label: string, command: string, argument: string, title: string): string {
  return `[${label}](command:${command}?${encodeURIComponent(JSON.stringify([argument]))} "${title}")`;
}

/** An address that cannot end the link it stands in. */
function encodeForLink(url: string): string {
  return (URL.canParse(url) ? new URL(url).href : '').replace(/[()]/gu, (sign) => (sign === '(' ? '%28' : '%29'));
}
