import { html, LitElement, type TemplateResult } from 'lit';
import type { HostMessage, Intent, PanelStrings, Screen, ViewState } from '../protocol/messages';
import { announcementOf } from './announce';
import type { PanelContext } from './context';
import { intentForKey } from './keys';
import { drawCard } from './screens/card';
import { drawDecks } from './screens/decks';
import { drawFailed, drawHome, drawLoading } from './screens/home';
import { drawAnswer, drawQuestion } from './screens/question';
import { drawSummary } from './screens/summary';

declare function acquireVsCodeApi(): { postMessage(message: Intent): void };

/** The whole panel: draws the one view state that the host sent last, and sends back what the learner wants. */
class JargonautPanel extends LitElement implements PanelContext {
  static override properties = { view: { state: true } };
  declare view: ViewState;
  readonly #vscode = acquireVsCodeApi();
  #strings: PanelStrings | undefined;
  #focusedFor = '';

  constructor() {
    super();
    this.view = { turn: 0, screen: { kind: 'loading' } };
  }

  get strings(): PanelStrings {
    return (this.#strings ??= JSON.parse(this.dataset.strings ?? '{}') as PanelStrings);
  }

  readonly send = (intent: Intent): void => {
    this.#vscode.postMessage(intent);
  };

  /** Light DOM: the theme's style sheet and the screen reader's view of the page reach all of it. */
  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('message', this.#receive);
    window.addEventListener('keydown', this.#press);
    window.addEventListener('focus', this.#regainFocus);
    this.send({ kind: 'ready' });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('message', this.#receive);
    window.removeEventListener('keydown', this.#press);
    window.removeEventListener('focus', this.#regainFocus);
  }

  protected override render(): TemplateResult {
    const { screen } = this.view;
    return html`
      <main data-screen=${screen.kind}>${this.#draw(screen)}</main>
      <div class="visually-hidden" role="status" aria-live="polite">${announcementOf(screen, this.strings)}</div>
    `;
  }

  #draw(screen: Screen): TemplateResult {
    const { turn } = this.view;
    switch (screen.kind) {
      case 'loading':
        return drawLoading(this);
      case 'failed':
        return drawFailed(this, screen);
      case 'home':
        return drawHome(this, screen, turn);
      case 'question':
        return drawQuestion(this, screen, turn);
      case 'answer':
        return drawAnswer(this, screen, turn);
      case 'summary':
        return drawSummary(this, screen, turn);
      case 'card':
        return drawCard(this, screen);
      case 'decks':
        return drawDecks(this, screen);
    }
  }

  /** A new screen puts the keyboard on its main action, but never takes it from another part of the editor. */
  protected override updated(): void {
    const { screen } = this.view;
    // On the deck page each choice redraws the page: the keyboard stays on the choice.
    const place = screen.kind === 'decks' ? screen.kind : `${screen.kind} ${String(this.view.turn)}`;
    if (place === this.#focusedFor) return;
    this.#focusedFor = place;
    if (document.hasFocus()) this.#focusMain();
  }

  /** The view stays where it is: a page that jumps while a button is pressed loses the click. */
  #focusMain(): void {
    this.querySelector<HTMLElement>('[data-main]')?.focus({ preventScroll: true });
  }

  readonly #receive = (event: MessageEvent<HostMessage>): void => {
    this.view = event.data.view;
  };

  readonly #regainFocus = (): void => {
    if (document.activeElement === document.body || document.activeElement === null) this.#focusMain();
  };

  readonly #press = (event: KeyboardEvent): void => {
    const intent = intentForKey(event, this.view);
    if (!intent) return;
    event.preventDefault();
    this.send(intent);
  };
}

customElements.define('jargonaut-panel', JargonautPanel);
