/** The worker that weights are fitted in: one bundle, for Node's worker threads and for a browser's workers. */
import type { ReviewHistory } from '../../core/optimize/history';
import { optimizeWeights } from '../../core/optimize/optimize';
import type { WorkerMessage } from './messages';

function work(history: ReviewHistory, tell: (message: WorkerMessage) => void): void {
  try {
    const optimization = optimizeWeights(history, (share) => {
      tell({ kind: 'progress', share });
      // To stop it, the thread is ended.
      return true;
    });
    tell({ kind: 'done', optimization });
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

async function listen(): Promise<void> {
  if (typeof process === 'object') {
    const { parentPort } = await import('node:worker_threads');
    parentPort?.once('message', (history: ReviewHistory) => {
      work(history, (message) => {
        parentPort.postMessage(message);
      });
    });
    return;
  }
  self.onmessage = ({ data }: MessageEvent<ReviewHistory>) => {
    work(data, (message) => {
      self.postMessage(message);
    });
  };
}

void listen();
