import * as vscode from 'vscode';
import type { DeckFiles } from '../app/deckService';
import type { VscodeSettings } from './settings';

/** Where a team keeps its decks in its repository. */
const FOLDER = '.jargonaut';
const DECK_FILE = /\.(?:ya?ml|json)$/iu;

/** Reads the compiled decks of the extension, and the deck files of the workspace and of the settings. */
export class WorkspaceDeckFiles implements DeckFiles {
  readonly #extensionUri: vscode.Uri;
  readonly #settings: VscodeSettings;

  constructor(extensionUri: vscode.Uri, settings: VscodeSettings) {
    this.#extensionUri = extensionUri;
    this.#settings = settings;
  }

  readBundled(part: 'glossary' | 'quiz'): Promise<string> {
    return readText(vscode.Uri.joinPath(this.#extensionUri, 'dist', 'decks', `${part}.json`));
  }

  async readTermTable(): Promise<Uint8Array> {
    return vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#extensionUri, 'dist', 'decks', 'terms.bin'));
  }

  async findUserDecks(): Promise<{ path: string; read(): Promise<string> }[]> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const inFolders = await Promise.all(folders.map(({ uri }) => listDecks(vscode.Uri.joinPath(uri, FOLDER))));
    const named = this.#settings.deckFiles.flatMap((file) => {
      if (/^(?:[/\\]|[a-z]:[/\\])/iu.test(file)) return [vscode.Uri.file(file)];
      return folders.map(({ uri }) => vscode.Uri.joinPath(uri, file));
    });
    const unique = new Map([...inFolders.flat(), ...named].map((uri) => [uri.toString(), uri]));
    return [...unique.values()].map((uri) => ({
      path: vscode.workspace.asRelativePath(uri),
      read: () => readText(uri),
    }));
  }

  /** Fires when a deck file was written, made or removed. */
  watch(onChange: () => void): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${FOLDER}/*`);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(onChange),
      watcher.onDidCreate(onChange),
      watcher.onDidDelete(onChange),
      vscode.workspace.onDidChangeWorkspaceFolders(onChange),
    );
  }
}

async function listDecks(folder: vscode.Uri): Promise<vscode.Uri[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries
      .filter(([name, type]) => (type & vscode.FileType.File) !== 0 && DECK_FILE.test(name))
      .map(([name]) => vscode.Uri.joinPath(folder, name))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  } catch {
    // Most workspaces have no such folder, and not every file system tells that from other failures.
    return [];
  }
}

async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
}
