import { openAppender } from '#appender';
import * as vscode from 'vscode';
import type { FileFolder } from '../app/files';
import { JOURNAL_ENDING, type JournalFolder } from '../app/journal';
import type { Appender } from './segments';

/** A folder of text files, through VS Code's own file system. */
export class StorageFolder implements FileFolder {
  readonly #folder: vscode.Uri;

  constructor(folder: vscode.Uri) {
    this.#folder = folder;
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

/**
 * The folder that a setting names: an absolute path, or an address where paths mean nothing.
 * @throws with a sentence for the learner when it is neither.
 */
export function folderOfSetting(text: string): StorageFolder {
  if (/^[a-z][\w+.-]+:\/\//iu.test(text)) return new StorageFolder(vscode.Uri.parse(text, true));
  if (/^(?:[/\\]|[a-z]:[/\\])/iu.test(text)) return new StorageFolder(vscode.Uri.file(text));
  throw new Error(vscode.l10n.t('"{0}" is no absolute path.', text));
}

/** The journals of all windows, in the extension's own folder. It is made with the first answer. */
export class StorageJournalFolder extends StorageFolder implements JournalFolder {
  readonly #appender: Appender;

  constructor(folder: vscode.Uri, newName: () => string) {
    super(folder);
    this.#appender = openAppender(folder, () => `${newName()}${JOURNAL_ENDING}`);
  }

  append(text: string): Promise<void> {
    return this.#appender.append(text);
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
