/** The worker for what takes long: one bundle, for Node's worker threads and for a browser's workers. */
import { buildTermTable } from '../../core/glossary/termTable';
import { optimizeWeights } from '../../core/optimize/optimize';
import type { WorkerMessage, WorkerTask } from './messages';

type Tell = (message: WorkerMessage, transfer?: ArrayBuffer[]) => void;

function work(task: WorkerTask, tell: Tell): void {
  try {
    switch (task.kind) {
      case 'optimize': {
        const optimization = optimizeWeights(task.history, (share) => {
          tell({ kind: 'progress', share });
          // To stop it, the thread is ended.
          return true;
        });
        tell({ kind: 'optimized', optimization });
        break;
      }
      case 'index': {
        const table = buildTermTable(task.spellings);
        const columns = Object.values(table).filter((value) => ArrayBuffer.isView(value));
        // Handed over, not copied.
        tell({ kind: 'indexed', table }, [...new Set(columns.map(({ buffer }) => buffer as ArrayBuffer))]);
        break;
      }
    }
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

async function listen(): Promise<void> {
  if (typeof process === 'object') {
    const { parentPort } = await import('node:worker_threads');
    parentPort?.once('message', (task: WorkerTask) => {
      work(task, (message, transfer) => {
        parentPort.postMessage(message, transfer);
      });
    });
    return;
  }
  self.onmessage = ({ data }: MessageEvent<WorkerTask>) => {
    work(data, (message, transfer = []) => {
      self.postMessage(message, { transfer });
    });
  };
}

void listen();
