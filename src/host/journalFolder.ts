import { openAppender } from '#appender';
import * as vscode from 'vscode';
import { JOURNAL_ENDING, type JournalFolder } from '../app/journal';
import type { Appender } from './segments';

/** The journals of all windows, in the extension's own folder. It is made with the first answer. */
export class StorageJournalFolder implements JournalFolder {
  readonly #folder: vscode.Uri;
  readonly #appender: Appender;

  constructor(folder: vscode.Uri, newName: () => string) {
    this.#folder = folder;
    this.#appender = openAppender(folder, () => `${newName()}${JOURNAL_ENDING}`);
  }

  append(text: string): Promise<void> {
    return this.#appender.append(text);
  }

  async list(): Promise<readonly string[]> {
    const entries = await ifThere(vscode.workspace.fs.readDirectory(this.#folder));
    return (entries ?? []).filter(([, type]) => type === vscode.FileType.File).map(([name]) => name);
  }

  async read(name: string): Promise<string | undefined> {
    const bytes = await ifThere(vscode.workspace.fs.readFile(this.#at(name)));
    return bytes && new TextDecoder().decode(bytes);
  }

  async write(name: string, text: string): Promise<void> {
    const draft = this.#at(`${name}.draft`);
    await vscode.workspace.fs.writeFile(draft, new TextEncoder().encode(text));
    await vscode.workspace.fs.rename(draft, this.#at(name));
  }

  async rename(from: string, to: string): Promise<void> {
    await vscode.workspace.fs.rename(this.#at(from), this.#at(to));
  }

  async remove(name: string): Promise<void> {
    await vscode.workspace.fs.delete(this.#at(name));
  }

  #at(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, name);
  }
}

/** `undefined` for what is not there; any other failure rejects. */
async function ifThere<T>(read: Thenable<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
