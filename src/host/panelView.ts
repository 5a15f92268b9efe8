import * as vscode from 'vscode';
import type { ReviewService } from '../app/reviewService';
import type { HostMessage, Intent } from '../protocol/messages';
import { parseIntent } from '../protocol/parseIntent';
import { VIEWS } from './ids';
import { createPanelStrings } from './phrases';

/**
 * The quiz panel. VS Code destroys its page when it is hidden and drops messages to it; the page says
 * "ready" whenever it is made anew, and is sent the whole state.
 */
export class ReviewPanelView implements vscode.WebviewViewProvider {
  readonly #extensionUri: vscode.Uri;
  readonly #review: ReviewService;
  readonly #logger: vscode.LogOutputChannel;
  readonly #reportProblem: (card: string) => void;
  #view: vscode.WebviewView | undefined;

  constructor(
    extensionUri: vscode.Uri,
    review: ReviewService,
    logger: vscode.LogOutputChannel,
    reportProblem: (card: string) => void,
  ) {
    this.#extensionUri = extensionUri;
    this.#review = review;
    this.#logger = logger;
    this.#reportProblem = reportProblem;
  }

  /** Whether the learner sees the panel now. */
  get isVisible(): boolean {
    return this.#view?.visible === true;
  }

  /** Opens the side bar at the panel and puts the keyboard there. */
  async reveal(): Promise<void> {
    await vscode.commands.executeCommand(`${VIEWS.review}.focus`);
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.#view = view;
    const { webview } = view;
    webview.options = { enableScripts: true, localResourceRoots: [this.#uri('dist'), this.#uri('media')] };
    const subscriptions = [
      webview.onDidReceiveMessage((message: unknown) => void this.#receive(message)),
      this.#review.onDidChange((state) => void this.#post({ kind: 'view', view: state })),
    ];
    view.onDidDispose(() => {
      this.#view = undefined;
      for (const subscription of subscriptions) subscription.dispose();
    });
    webview.html = this.#page(webview);
  }

  async #receive(message: unknown): Promise<void> {
    const intent = parseIntent(message);
    if (!intent) {
      this.#logger.warn(`panel: a message that does not fit was ignored: ${JSON.stringify(message).slice(0, 200)}`);
      return;
    }
    if (intent.kind === 'reportProblem') this.#reportProblem(intent.card);
    else await this.#handle(intent);
  }

  /** The page shows whatever state it is sent, so the answer to an intent goes out even if nothing changed. */
  async #handle(intent: Intent): Promise<void> {
    await this.#post({ kind: 'view', view: await this.#review.handle(intent) });
  }

  async #post(message: HostMessage): Promise<void> {
    await this.#view?.webview.postMessage(message);
  }

  #uri(...path: string[]): vscode.Uri {
    return vscode.Uri.joinPath(this.#extensionUri, ...path);
  }

  #page(webview: vscode.Webview): string {
    const nonce = crypto.randomUUID().replaceAll('-', '');
    const script = webview.asWebviewUri(this.#uri('dist', 'webview', 'panel.js')).toString();
    const style = webview.asWebviewUri(this.#uri('media', 'panel.css')).toString();
    const policy = [
      "default-src 'none'",
      `script-src 'nonce-${nonce}'`,
      `style-src ${webview.cspSource} 'nonce-${nonce}'`,
      `font-src ${webview.cspSource}`,
      `img-src ${webview.cspSource} data:`,
    ].join('; ');
    const strings = escapeAttribute(JSON.stringify(createPanelStrings()));
    return `<!DOCTYPE html>
<html lang="${escapeAttribute(vscode.env.language)}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${style}">
  <title>Jargonaut</title>
</head>
<body>
  <jargonaut-panel data-strings="${strings}"></jargonaut-panel>
  <script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
  }
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
