import type { Panel } from './panel.js';

/** A learner who never tires, in the panel's own page: answers each question as soon as it is shown. */
export class Autopilot {
  /** The cards whose answers the host has acknowledged: the next view came. One entry an answer. */
  readonly acknowledged: string[] = [];

  private constructor(readonly panel: Panel) {}

  /** One for a window; it stays when the window is loaded anew. */
  static async board(panel: Panel): Promise<Autopilot> {
    const autopilot = new Autopilot(panel);
    await panel.workbench.page.exposeFunction('jargonautAcknowledge', (card: string) => {
      autopilot.acknowledged.push(card);
    });
    return autopilot;
  }

  /** Answers one question after the other, with a pause (ms) before each, until `count` were answered or the page is gone. */
  async start(pause: number, count = Infinity): Promise<void> {
    await this.#element.evaluate(fly, { pause, count: Number.isFinite(count) ? count : -1 });
  }

  /** Sends the intents of many answers at once, waiting for none; resolves with their count when the last was taken. */
  async burst(count: number): Promise<void> {
    await this.#element.evaluate(async (element, answers) => {
      const panel = element as unknown as PanelElement;
      const { turn } = panel.view;
      for (let i = 0; i < answers; i++) {
        panel.send({ kind: 'reveal', turn: turn + 2 * i });
        panel.send({ kind: 'rate', turn: turn + 2 * i + 1, rating: 4 });
      }
      while (panel.view.turn < turn + 2 * answers) await new Promise((resolve) => setTimeout(resolve, 5));
    }, count);
  }

  get #element() {
    return this.panel.workbench.panel.locator('jargonaut-panel');
  }
}

interface PanelElement {
  readonly view: {
    readonly turn: number;
    readonly screen: { readonly kind: string; readonly question?: { card: string } };
  };
  send(message: unknown): void;
}

/** Runs in the page. */
function fly(element: Element, { pause, count }: { readonly pause: number; readonly count: number }): void {
  const panel = element as unknown as PanelElement;
  const page = window as unknown as { jargonautAcknowledge(card: string): void };
  const ratings = [4, 3, 4, 4, 2, 4, 1, 4];
  let sent = 0;
  let waitingFor: string | undefined;
  const step = ({ turn, screen }: PanelElement['view']): void => {
    if (screen.kind === 'answer') {
      if (waitingFor !== undefined) return;
      waitingFor = screen.question?.card;
      setTimeout(() => {
        panel.send({ kind: 'rate', turn, rating: ratings[sent++ % ratings.length] });
      }, pause);
      return;
    }
    if (waitingFor !== undefined) page.jargonautAcknowledge(waitingFor);
    waitingFor = undefined;
    if (screen.kind === 'question' && sent !== count) panel.send({ kind: 'reveal', turn });
    else window.removeEventListener('message', listen);
  };
  const listen = (event: MessageEvent<{ view: PanelElement['view'] }>): void => {
    step(event.data.view);
  };
  window.addEventListener('message', listen);
  step(panel.view);
}
