import * as vscode from 'vscode';
import type { WorkerMessage, WorkerTask } from './messages';

/** A thread that was handed a task; `end` stops it, whatever it is at. */
interface Thread {
  end(): void;
}

interface Listener {
  readonly onMessage: (message: WorkerMessage) => void;
  readonly onError: (error: Error) => void;
}

/**
 * Does a task in a thread of its own, on the desktop and in the browser alike. Resolves with the first
 * message that `pick` takes for the outcome, or with `undefined` when the signal ends it before.
 */
export async function runInThread<T>(
  extensionUri: vscode.Uri,
  task: WorkerTask,
  pick: (message: WorkerMessage) => { readonly outcome: T } | undefined,
  signal?: AbortSignal,
): Promise<T | undefined> {
  const script = vscode.Uri.joinPath(extensionUri, 'dist', 'worker.js');
  let thread: Thread | undefined;
  try {
    return await new Promise<T | undefined>((resolve, reject) => {
      const listener: Listener = {
        onMessage: (message) => {
          if (message.kind === 'failed') reject(new Error(message.message));
          const picked = pick(message);
          if (picked) resolve(picked.outcome);
        },
        onError: reject,
      };
      signal?.addEventListener('abort', () => {
        resolve(undefined);
      });
      start(script, task, listener).then((started) => {
        thread = started;
        if (!signal?.aborted) return;
        started.end();
        resolve(undefined);
      }, reject);
    });
  } finally {
    thread?.end();
  }
}

function start(script: vscode.Uri, task: WorkerTask, listener: Listener): Promise<Thread> {
  return typeof Worker === 'function'
    ? Promise.resolve(startInBrowser(script.toString(true), task, listener))
    : startInNode(script.fsPath, task, listener);
}

async function startInNode(script: string, task: WorkerTask, listener: Listener): Promise<Thread> {
  const { Worker: NodeWorker } = await import('node:worker_threads');
  const worker = new NodeWorker(script);
  worker.on('message', listener.onMessage);
  worker.on('error', listener.onError);
  worker.postMessage(task);
  return { end: () => void worker.terminate() };
}

function startInBrowser(script: string, task: WorkerTask, listener: Listener): Thread {
  const worker = new Worker(script);
  worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
    listener.onMessage(data);
  };
  worker.onerror = (event) => {
    // Told to who asked; the host need not hear of it as well.
    event.preventDefault();
    listener.onError(new Error(event.message || 'the worker could not be started'));
  };
  worker.postMessage(task);
  return {
    end: () => {
      worker.terminate();
    },
  };
}
