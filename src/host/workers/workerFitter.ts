import type * as vscode from 'vscode';
import type { WeightFitter } from '../../app/optimizeService';
import type { ReviewHistory } from '../../core/optimize/history';
import type { Optimization } from '../../core/optimize/optimize';
import { runInThread } from './thread';

/** Fits weights in a thread of its own. */
export class WorkerFitter implements WeightFitter {
  readonly #extensionUri: vscode.Uri;

  constructor(extensionUri: vscode.Uri) {
    this.#extensionUri = extensionUri;
  }

  optimize(
    history: ReviewHistory,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ): Promise<Optimization | undefined> {
    return runInThread(
      this.#extensionUri,
      { kind: 'optimize', history },
      (message) => {
        if (message.kind === 'progress') onProgress(message.share);
        return message.kind === 'optimized' ? { outcome: message.optimization } : undefined;
      },
      signal,
    );
  }
}
