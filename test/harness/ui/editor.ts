// A VS Code for a UI test: a server, a browser with a profile, and the workbenches that are open in it.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { launchBrowser } from '../chromium.mjs';
import { makeTempFolder, removeTempFolder } from '../owned.mjs';
import { root } from '../places.mjs';
import { findFreePort } from '../ports.mjs';
import { runProgram } from '../run.mjs';
import { installExtension, startServer, versions, workbenchAddress, type Server } from '../vscodeServer.mjs';
import { copyWorkspace } from '../workspaceCopy.mjs';
import { Workbench } from './workbench.js';

/** What makes screenshots alike and keeps what is not ours out of the way. */
const calmSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'window.commandCenter': false,
};

export interface EditorOptions {
  /** Settings besides the calm ones; they can be changed later with `changeSettings`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A packaged extension to install in place of the one under development. */
  readonly vsix?: string;
}

/** One VS Code with fresh data. Its workspace is a copy of the sample workspace. */
export class Editor {
  static readonly #running = new Set<Editor>();

  readonly workspace: string;
  readonly #folder: string;
  readonly #port: number;
  readonly #vsix: string | undefined;
  #settings: Readonly<Record<string, unknown>>;
  #server: Server | undefined;
  #browser: BrowserContext | undefined;
  #workbenches: Workbench[] = [];

  private constructor(port: number, options: EditorOptions) {
    this.#folder = makeTempFolder('ui');
    this.workspace = copyWorkspace(this.#folder);
    this.#port = port;
    this.#vsix = options.vsix;
    this.#settings = { ...calmSettings, ...options.settings };
  }

  /** Starts a VS Code and its browser; `open` then shows a workbench. */
  static async start(options: EditorOptions = {}): Promise<Editor> {
    const editor = new Editor(await findFreePort(), options);
    editor.changeSettings({});
    if (options.vsix !== undefined) await installExtension(versions.current, editor.#dataFolder, options.vsix);
    await editor.#launch();
    return editor;
  }

  /** Every window of every editor that is running, for a picture of what a test saw. */
  static openWorkbenches(): Workbench[] {
    return [...Editor.#running].flatMap((editor) => editor.#workbenches.filter(({ page }) => !page.isClosed()));
  }

  /** Opens a workbench: the first one, or a further window on the same data. */
  async open(): Promise<Workbench> {
    if (this.#browser === undefined) throw new Error('The editor is closed.');
    const blank = this.#browser.pages().find((page) => page.url() === 'about:blank');
    const page = blank ?? (await this.#browser.newPage());
    const workbench = new Workbench(page, this.workspace);
    this.#workbenches.push(workbench);
    const extension = this.#vsix === undefined ? { extension: root } : {};
    await page.goto(workbenchAddress(this.#port, { folder: this.workspace, ...extension }));
    await workbench.waitUntilReady();
    return workbench;
  }

  /** Closes browser and server as at the end of a day, and comes back with the same data. */
  async reopen(): Promise<Workbench> {
    await this.#shutDown();
    await this.#launch();
    return this.open();
  }

  /** Kills the extension hosts of all windows, as a crash does: nothing in them is run any more. */
  async killExtensionHosts(): Promise<void> {
    const pids = await findExtensionHosts(this.#server?.pid);
    if (pids.length === 0) throw new Error('No extension host is running.');
    for (const pid of pids) process.kill(pid, 'SIGKILL');
  }

  /** Changes settings of this VS Code; open workbenches follow. */
  changeSettings(settings: Readonly<Record<string, unknown>>): void {
    this.#settings = { ...this.#settings, ...settings };
    const folder = path.join(this.#dataFolder, 'data', 'Machine');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(this.#settings));
  }

  /** Ends it and removes its data. */
  async close(): Promise<void> {
    await this.#shutDown();
    removeTempFolder(this.#folder);
  }

  get #dataFolder(): string {
    return path.join(this.#folder, 'server');
  }

  async #launch(): Promise<void> {
    this.#server = await startServer({ version: versions.current, port: this.#port, dataFolder: this.#dataFolder });
    this.#browser = await launchBrowser(path.join(this.#folder, 'profile'));
    // What tsx puts around the functions of a test that run in the page.
    await this.#browser.addInitScript('globalThis.__name = (value) => value;');
    Editor.#running.add(this);
  }

  async #shutDown(): Promise<void> {
    Editor.#running.delete(this);
    this.#workbenches = [];
    await this.#browser?.close();
    await this.#server?.stop();
    this.#browser = undefined;
    this.#server = undefined;
  }
}

/** The processes that run extensions, below a server. */
async function findExtensionHosts(server: number | undefined): Promise<number[]> {
  const { output } = await runProgram('ps', ['-A', '-o', 'pid=,ppid=,args='], { cwd: root, capture: true });
  const processes = output.split('\n').flatMap((line) => {
    const [, pid, parent, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/u.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), args }];
  });
  const below = new Set([server]);
  // A parent is not always listed before its children.
  for (let size = 0; size < below.size;) {
    size = below.size;
    for (const { pid, parent } of processes) if (below.has(parent)) below.add(pid);
  }
  return processes.flatMap(({ pid, args }) => (below.has(pid) && args.includes('--type=extensionHost') ? [pid] : []));
}
