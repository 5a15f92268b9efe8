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
    for (;;) {
      if (!this.#file || this.#content.length + text.length > SEGMENT_SIZE) {
        this.#file = vscode.Uri.joinPath(this.#folder, this.#newName());
        this.#content = '';
      }
      const { fs } = vscode.workspace;
      try {
        await fs.writeFile(this.#file, new TextEncoder().encode(this.#content + text));
        this.#content += text;
        await fs.stat(this.#file);
        return;
      } catch (error) {
        const wasTaken = this.#content.endsWith(text) && error instanceof vscode.FileSystemError;
        // Whatever it was, the next text begins a new file.
        this.#file = undefined;
        if (!wasTaken) throw error;
      }
    }
  }
}
