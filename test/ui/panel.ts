import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { Intent, Screen } from '../../src/protocol/messages';
import type { Workbench } from '../harness/ui/workbench.js';
import { eventually } from './eventually.js';

/** The panel as a learner uses it. */
export class Panel {
  constructor(readonly workbench: Workbench) {}

  /** What is drawn, and on which screen. */
  get main(): Locator {
    return this.workbench.panel.locator('main');
  }

  screen(kind: Screen['kind']): Locator {
    return this.workbench.panel.locator(`main[data-screen="${kind}"]`);
  }

  /** A button by its name; a rating's begins with its label. */
  button(name: string | RegExp): Locator {
    return this.main.getByRole('button', { name });
  }

  /** The term in the heading: of a question, an answer or a card. */
  get term(): Locator {
    return this.main.locator('.term');
  }

  /** Starts a review by its command, or goes on with the one under way, until the keyboard is there; gives the term that is asked. */
  async startReview(): Promise<string> {
    await this.workbench.runCommand('Jargonaut: Start Review');
    await this.screen('question').waitFor();
    await eventually(async () => {
      assert.ok(await this.main.evaluate(() => document.hasFocus()), 'the keyboard is not in the panel');
    });
    return this.term.innerText();
  }

  /** Waits until the review is over or between two, and gives what the panel says. */
  async readHome(): Promise<string> {
    await this.screen('home').waitFor();
    return this.main.innerText();
  }

  /** Presses a key where the keyboard is. */
  async press(key: string): Promise<void> {
    await this.workbench.page.keyboard.press(key);
  }

  /** Answers the question that is shown by keyboard, and waits for what comes next. */
  async answerByKeyboard(rating: 1 | 2 | 3 | 4): Promise<void> {
    const asked = await this.progress();
    await this.press('Space');
    await this.screen('answer').waitFor();
    await this.press(String(rating));
    await eventually(async () => {
      assert.equal(await this.screen('answer').count(), 0, 'the answer is still shown');
      if ((await this.screen('question').count()) > 0) assert.notEqual(await this.progress(), asked);
    });
  }

  /** "2 of 20" */
  async progress(): Promise<string> {
    return this.main.locator('.progress span').innerText();
  }

  /** A number of the home screen or the summary, by its label. */
  async count(label: string): Promise<string> {
    return this.main.locator('.counts div').filter({ hasText: label }).locator('dd').innerText();
  }

  /** Sends the host a message as the page's own code does. */
  async send(message: Intent | { readonly kind: string }): Promise<void> {
    await this.workbench.panel.locator('jargonaut-panel').evaluate((element, sent) => {
      (element as unknown as { send(message: unknown): void }).send(sent);
    }, message);
  }
}
