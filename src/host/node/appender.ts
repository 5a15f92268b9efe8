import { mkdir, open, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type * as vscode from 'vscode';
import { SegmentAppender, type Appender } from '../segments';

export function openAppender(folder: vscode.Uri, newName: () => string): Appender {
  return folder.scheme === 'file' ? new FileAppender(folder.fsPath, newName) : new SegmentAppender(folder, newName);
}

interface OpenFile {
  readonly path: string;
  readonly handle: FileHandle;
}

/** Appends to a file that stays open, and waits until the disk has it. */
class FileAppender implements Appender {
  readonly #folder: string;
  readonly #newName: () => string;
  #file: OpenFile | undefined;

  constructor(folder: string, newName: () => string) {
    this.#folder = folder;
    this.#newName = newName;
  }

  async append(text: string): Promise<void> {
    for (;;) {
      const file = (this.#file ??= await this.#open());
      try {
        await file.handle.appendFile(text);
        await file.handle.datasync();
      } catch (error) {
        // What was written of it would damage the next line: that one begins a new file.
        await this.#leave(file);
        throw error;
      }
      if (await isThere(file)) return;
      // Another window took it away to tidy up, perhaps before this text was in it.
      await this.#leave(file);
    }
  }

  async #open(): Promise<OpenFile> {
    await mkdir(this.#folder, { recursive: true });
    const name = path.join(this.#folder, this.#newName());
    return { path: name, handle: await open(name, 'ax') };
  }

  async #leave(file: OpenFile): Promise<void> {
    this.#file = undefined;
    await file.handle.close().catch(() => undefined);
  }
}

/** No name is used twice, so a file of this name is the one that was opened. */
async function isThere(file: OpenFile): Promise<boolean> {
  return stat(file.path).then(
    () => true,
    () => false,
  );
}
