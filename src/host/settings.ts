import * as vscode from 'vscode';
import type { Settings, SettingsPort } from '../app/ports';
import { SETTINGS } from './ids';
import { findBadSteps, readReviewSettings } from './reviewSettings';

/** The learner's settings. A value of the wrong type or out of range counts as the default: settings are typed by hand. */
export class VscodeSettings implements SettingsPort {
  /** What was read last, until something is set: it is asked for once a card, and VS Code takes its time. */
  #known: Settings | undefined;
  readonly #subscription = vscode.workspace.onDidChangeConfiguration(() => {
    this.#known = undefined;
  });

  dispose(): void {
    this.#subscription.dispose();
  }

  read(): Settings {
    return (this.#known ??= {
      enabledDecks: strings(this.#get(SETTINGS.enabledDecks)),
      ...readReviewSettings((id) => this.#get(id)),
    });
  }

  /** The settings of steps that cannot be read, and so count as the default. */
  get badSteps(): readonly string[] {
    return findBadSteps((id) => this.#get(id));
  }

  get isHoverEnabled(): boolean {
    return this.#get(SETTINGS.hoverEnabled) !== false && this.#get(SETTINGS.hoverWhen) !== 'never';
  }

  /** Whether a definition is shown only where a word is meant as the term, or wherever it is spelled. */
  get hoverMode(): 'relevant' | 'always' {
    return this.#get(SETTINGS.hoverWhen) === 'always' ? 'always' : 'relevant';
  }

  /** Whether a document is one that its owner wants no hovers in. */
  isExcluded(document: vscode.TextDocument): boolean {
    if (strings(this.#get(SETTINGS.hoverExcludedLanguages)).includes(document.languageId)) return true;
    const patterns = strings(this.#get(SETTINGS.hoverExcludedFiles));
    return patterns.some((pattern) => vscode.languages.match({ pattern }, document) > 0);
  }

  /** Cards that are not to be shown: those muted everywhere and those muted in this workspace. */
  isMuted(card: string): boolean {
    const muted = vscode.workspace.getConfiguration().inspect(SETTINGS.mutedTerms);
    return [muted?.globalValue, muted?.workspaceValue].some((list) => strings(list).includes(card));
  }

  async mute(card: string, where: 'here' | 'everywhere'): Promise<void> {
    const configuration = vscode.workspace.getConfiguration();
    const known = configuration.inspect(SETTINGS.mutedTerms);
    const isHere = where === 'here' && vscode.workspace.workspaceFolders !== undefined;
    const list = strings(isHere ? known?.workspaceValue : known?.globalValue);
    const target = isHere ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
    await configuration.update(SETTINGS.mutedTerms, [...new Set([...list, card])], target);
  }

  get isStatusBarEnabled(): boolean {
    return this.#get(SETTINGS.statusBarEnabled) !== false;
  }

  /** Deck files outside the usual folder: absolute, or relative to a workspace folder. */
  get deckFiles(): readonly string[] {
    const files = this.#get(SETTINGS.deckFiles);
    return strings(files).filter((file) => file !== '');
  }

  /** Where the daily backups go: an absolute path or an address, empty when nothing is chosen. */
  get backupFolder(): string {
    const folder = this.#get(SETTINGS.backupFolder);
    return typeof folder === 'string' ? folder.trim() : '';
  }

  async setEnabledDecks(ids: readonly string[]): Promise<void> {
    await this.#set(SETTINGS.enabledDecks, ids);
  }

  async setNewCardsPerDay(count: number): Promise<void> {
    await this.#set(SETTINGS.newCardsPerDay, count);
  }

  async setNewCardOrder(order: Settings['newCardOrder']): Promise<void> {
    await this.#set(SETTINGS.newCardOrder, order);
  }

  #get(id: string): unknown {
    return vscode.workspace.getConfiguration().get<unknown>(id);
  }

  /** Written where the value comes from, so that a choice in the panel is never hidden behind a workspace setting. */
  async #set(id: string, value: unknown): Promise<void> {
    const configuration = vscode.workspace.getConfiguration();
    const inWorkspace = configuration.inspect(id)?.workspaceValue !== undefined;
    await configuration.update(
      id,
      value,
      inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global,
    );
  }
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
