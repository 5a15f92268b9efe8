import type * as vscode from 'vscode';
import type { Logger } from '../../app/ports';
import { buildTermTable, type TermTable } from '../../core/glossary/termTable';
import { runInThread } from './thread';

/** Builds the table of a large glossary in a thread of its own; here, if that cannot be had. */
export async function buildTableInThread(
  extensionUri: vscode.Uri,
  spellings: readonly string[],
  logger: Logger,
): Promise<TermTable> {
  try {
    const table = await runInThread(extensionUri, { kind: 'index', spellings }, (message) =>
      message.kind === 'indexed' ? { outcome: message.table } : undefined,
    );
    if (table) return table;
  } catch (error) {
    logger.warn(`A glossary of ${String(spellings.length)} forms could not be indexed in a worker: ${String(error)}`);
  }
  return buildTermTable(spellings);
}
