import * as vscode from 'vscode';
import type { WeightFitter } from '../../app/optimizeService';
import type { ReviewHistory } from '../../core/optimize/history';
import type { Optimization } from '../../core/optimize/optimize';
import type { WorkerMessage } from './messages';

/** A thread that was handed a history; `end` stops it, whatever it is at. */
interface Thread {
  end(): void;
}

interface Listener {
  readonly onMessage: (message: WorkerMessage) => void;
  readonly onError: (error: Error) => void;
}

/** Fits weights in a thread of its own, on the desktop and in the browser alike. */
export class WorkerFitter implements WeightFitter {
  readonly #script: vscode.Uri;

  constructor(extensionUri: vscode.Uri) {
    this.#script = vscode.Uri.joinPath(extensionUri, 'dist', 'optimizer.js');
  }

  async optimize(
    history: ReviewHistory,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ): Promise<Optimization | undefined> {
    let thread: Thread | undefined;
    try {
      return await new Promise<Optimization | undefined>((resolve, reject) => {
        const listener: Listener = {
          onMessage: (message) => {
            switch (message.kind) {
              case 'progress':
                onProgress(message.share);
                break;
              case 'done':
                resolve(message.optimization);
                break;
              case 'failed':
                reject(new Error(message.message));
                break;
            }
          },
          onError: reject,
        };
        signal.addEventListener('abort', () => {
          resolve(undefined);
        });
        this.#start(history, listener).then((started) => {
          thread = started;
          if (signal.aborted) {
            started.end();
            resolve(undefined);
          }
        }, reject);
      });
    } finally {
      thread?.end();
    }
  }

  #start(history: ReviewHistory, listener: Listener): Promise<Thread> {
    return typeof Worker === 'function'
      ? Promise.resolve(startInBrowser(this.#script.toString(true), history, listener))
      : startInNode(this.#script.fsPath, history, listener);
  }
}

async function startInNode(script: string, history: ReviewHistory, listener: Listener): Promise<Thread> {
  const { Worker: NodeWorker } = await import('node:worker_threads');
  const worker = new NodeWorker(script);
  worker.on('message', listener.onMessage);
  worker.on('error', listener.onError);
  worker.postMessage(history);
  return { end: () => void worker.terminate() };
}

function startInBrowser(script: string, history: ReviewHistory, listener: Listener): Thread {
  const worker = new Worker(script);
  worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
    listener.onMessage(data);
  };
  worker.onerror = (event) => {
    // Told to who asked; the host need not hear of it as well.
    event.preventDefault();
    listener.onError(new Error(event.message || 'the worker could not be started'));
  };
  worker.postMessage(history);
  return {
    end: () => {
      worker.terminate();
    },
  };
}
