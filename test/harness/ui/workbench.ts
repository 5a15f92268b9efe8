// What a person does in one window of VS Code, and what they see.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { artifacts } from '../places.mjs';

/** How long a busy machine may take until what is expected is seen, in ms. */
const patience = 60_000;

/** One window. Each method waits for what it needs, on a machine that may be busy. */
export class Workbench {
  /** What went wrong in the page itself: uncaught errors. */
  readonly pageErrors: string[] = [];

  constructor(
    readonly page: Page,
    readonly workspace: string,
  ) {
    page.setDefaultTimeout(patience);
    page.on('pageerror', (error) => this.pageErrors.push(error.message));
  }

  /** Waits until the workbench is drawn and knows what the extensions contribute. */
  async waitUntilReady(): Promise<void> {
    await this.page.locator('.part.activitybar a[aria-label^="Jargonaut"]').waitFor();
  }

  /** Loads the window anew. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.waitUntilReady();
  }

  /** Runs a command by its full title in the command palette, for instance `Jargonaut: Start Review`. */
  async runCommand(title: string): Promise<void> {
    // The palette puts what it thinks likely first, which may be another command.
    const command = this.quickPickRow(this.page.locator('.label-name').getByText(title, { exact: true })).first();
    await this.#retry(async () => {
      await this.page.keyboard.press('F1');
      await this.quickInput.fill(`>${title}`);
      await command.click({ timeout: 5_000 });
    });
  }

  /** The text field of the quick pick or input box that is open. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible input[type="text"]');
  }

  /** The rows of the open quick pick that say this, or hold this. */
  quickPickRow(content: string | RegExp | Locator): Locator {
    const rows = this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
    return typeof content === 'string' || content instanceof RegExp
      ? rows.filter({ hasText: content })
      : rows.filter({ has: content });
  }

  /** Opens a file of the workspace. */
  async openFile(file: string): Promise<void> {
    await this.runCommand('Go to File...');
    await this.quickInput.fill(path.join(this.workspace, file));
    // Files opened before are listed until the search has its answer: the chosen row tells which it is.
    await this.quickPickRow(path.basename(file)).and(this.page.locator('.focused')).waitFor();
    await this.page.keyboard.press('Enter');
    await this.page
      .locator('.tab.active')
      .filter({ hasText: path.basename(file) })
      .waitFor();
  }

  /** Opens a new untitled document with this text. */
  async openUntitled(text: string): Promise<void> {
    await this.runCommand('File: New Untitled Text File');
    await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await this.page.keyboard.insertText(text);
  }

  /** Puts the cursor on a text that is on the screen, as a click does. */
  async click(text: string): Promise<void> {
    const { x, y } = await this.#find(text);
    await this.page.mouse.click(x, y);
  }

  /** Puts the cursor on the n-th place (from 1) of a text in a file of the workspace that is open. */
  async placeCursor(file: string, text: string, nth = 1): Promise<void> {
    const { line, column } = locate(readFileSync(path.join(this.workspace, file), 'utf8'), text, nth);
    await this.runCommand('Go to Line/Column...');
    await this.quickInput.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page
      .locator('.statusbar-item')
      .filter({ hasText: `Ln ${line}, Col ${column}` })
      .waitFor();
  }

  /** Asks by keyboard for the hover at a text of an open file, and gives what it says. */
  async hoverByKeyboard(file: string, text: string, nth = 1): Promise<string> {
    await this.#dismissHover();
    await this.placeCursor(file, text, nth);
    return this.#hoverAfter(() => this.runCommand('Show or Focus Hover'));
  }

  /** Rests the mouse on a text that is on the screen, in an editor or a notebook cell, and gives what the hover says. */
  async hoverByMouse(text: string): Promise<string> {
    return this.#hoverAfter(async () => {
      await this.#dismissHover();
      const { x, y } = await this.#find(text);
      await this.page.mouse.move(x, y, { steps: 5 });
    });
  }

  /** The hover of the editor. */
  get hover(): Locator {
    return this.page.locator('.monaco-resizable-hover .monaco-hover:not(.hidden)');
  }

  /** What the hover says once it has stopped loading. */
  async hoverText(): Promise<string> {
    await this.hover.filter({ hasNotText: 'Loading...' }).waitFor();
    // VS Code draws the spaces of a hover as no-break spaces.
    return (await this.hover.innerText()).replaceAll('\u00a0', ' ');
  }

  /** The page inside Jargonaut's panel. */
  get panel(): FrameLocator {
    return this.page
      .frameLocator('iframe.webview[src*="extensionId=jargonaut.jargonaut"]')
      .frameLocator('#active-frame');
  }

  /** The items of the status bar that say this. */
  statusBarItem(text: string | RegExp): Locator {
    return this.page.locator('.part.statusbar .statusbar-item').filter({ hasText: text });
  }

  /** Opens the list of notifications: where VS Code is driven by a test they do not pop up by themselves. */
  async showNotifications(): Promise<void> {
    const list = this.page.locator('.notifications-center.visible');
    if (!(await list.isVisible())) await this.runCommand('Notifications: Show Notifications');
    await list.waitFor();
  }

  /** The notification that says this, once it has come. */
  async waitForNotification(text: string | RegExp): Promise<Locator> {
    await this.showNotifications();
    const notification = this.notifications.filter({ hasText: text }).first();
    await notification.waitFor();
    return notification;
  }

  /** The notifications in the list, if it is open. */
  get notifications(): Locator {
    return this.page.locator('.notification-list-item');
  }

  /** What the error notifications say. */
  async readErrors(): Promise<string[]> {
    await this.showNotifications();
    return this.notifications.filter({ has: this.page.locator('.codicon-error') }).allInnerTexts();
  }

  /** A dialog that asks something; its buttons are `dialog.getByRole('button', …)`. */
  get dialog(): Locator {
    return this.page.locator('.monaco-dialog-box');
  }

  /** Changes the colour theme by its label, for instance `Dark High Contrast`. */
  async chooseTheme(label: string): Promise<void> {
    await this.runCommand('Preferences: Color Theme');
    await this.quickInput.fill(label);
    await this.quickPickRow(label).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  /** Keeps a picture of the window as artifacts/screenshots/NAME.png. */
  async screenshot(name: string): Promise<void> {
    const folder = path.join(artifacts, 'screenshots');
    mkdirSync(folder, { recursive: true });
    // With animations at their end, so that nothing is half faded in.
    await this.page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
  }

  async #hoverAfter(bringUp: () => Promise<void>): Promise<string> {
    await this.#retry(async () => {
      await bringUp();
      await this.hover.waitFor({ timeout: 5_000 });
    });
    return this.hoverText();
  }

  /** An extension that is still starting has no commands and no hovers to offer: what asks for them is done again. */
  async #retry(attempt: () => Promise<void>): Promise<void> {
    for (const end = Date.now() + patience; ;) {
      try {
        await attempt();
        return;
      } catch (error) {
        if (Date.now() > end) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  async #dismissHover(): Promise<void> {
    await this.page.mouse.move(2, 2);
    if (await this.hover.isVisible()) await this.page.keyboard.press('Escape');
    await this.hover.waitFor({ state: 'hidden' });
  }

  /** The middle of a text in the lines that are drawn, once they have stopped moving. */
  async #find(text: string): Promise<Point> {
    const end = Date.now() + patience;
    let before: Point | undefined;
    for (;;) {
      const now = await this.page.locator('.monaco-editor .view-line').evaluateAll(findOnScreen, text);
      if (now !== undefined && now.x === before?.x && now.y === before.y) return now;
      if (Date.now() > end) throw new Error(`“${text}” is not on the screen.`);
      before = now;
      await this.page.waitForTimeout(200);
    }
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Runs in the page: the middle of the first place of a text in these lines that nothing covers. */
function findOnScreen(lines: readonly Element[], text: string): Point | undefined {
  for (const line of lines) {
    // VS Code draws spaces as no-break spaces and splits a line into spans.
    const start = line.textContent.replaceAll('\u00a0', ' ').indexOf(text);
    if (start < 0) continue;
    let offset = start + Math.floor(text.length / 2);
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() && offset >= (walker.currentNode as Text).length)
      offset -= (walker.currentNode as Text).length;
    const range = document.createRange();
    range.setStart(walker.currentNode, offset);
    range.setEnd(walker.currentNode, offset + 1);
    const { x, y, width, height } = range.getBoundingClientRect();
    const middle = { x: x + width / 2, y: y + height / 2 };
    if (line.contains(document.elementFromPoint(middle.x, middle.y))) return middle;
  }
  return undefined;
}

/** The line and column, both from 1, of the n-th place of a text. */
function locate(document: string, text: string, nth: number): { line: number; column: number } {
  let at = -1;
  for (let found = 0; found < nth; found += 1) {
    at = document.indexOf(text, at + 1);
    if (at < 0) throw new Error(`The file has no ${nth}. “${text}”.`);
  }
  const before = document.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
