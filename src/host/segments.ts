import * as vscode from 'vscode';

/** A file is written anew with each text that it takes, so it must stay short. Bytes. */
const SEGMENT_SIZE = 4_096;

/** Puts text at the end of a journal: files that `newName` names, one after the other. */
export interface Appender {
  /** Resolves once the text is on the disk. */
  append(text: string): Promise<void>;
}

/** Appends by VS Code's own file system, which can only write whole files: in short segments. */
export class SegmentAppender implements Appender {
  readonly #folder: vscode.Uri;
  readonly #newName: () => string;
  #file: vscode.Uri | undefined;
  #content = '';

  constructor(folder: vscode.Uri, newName: () => string) {
    this.#folder = folder;
    this.#newName = newName;
  }

  async append(text: string): Promise<void> {
    const { fs } = vscode.workspace;
    const isFull = this.#content.length + text.length > SEGMENT_SIZE;
    const file = this.#file && !isFull && (await isThere(this.#file)) ? this.#file : this.#begin();
    try {
      // Should another window have taken the file away just now, this writes it whole again.
      await fs.writeFile(file, new TextEncoder().encode(this.#content + text));
      this.#content += text;
    } catch (error) {
      this.#file = undefined;
      throw error;
    }
  }

  #begin(): vscode.Uri {
    this.#content = '';
    return (this.#file = vscode.Uri.joinPath(this.#folder, this.#newName()));
  }
}

async function isThere(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}
