import type { ReviewHistory } from '../../core/optimize/history';
import type { Optimization } from '../../core/optimize/optimize';
import type { TermTable } from '../../core/glossary/termTable';

/** What a worker is handed: one task, and it is ended when that is done. */
export type WorkerTask =
  | { readonly kind: 'optimize'; readonly history: ReviewHistory }
  | { readonly kind: 'index'; readonly spellings: readonly string[] };

/** What the worker tells. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'optimized'; readonly optimization: Optimization | undefined }
  | { readonly kind: 'indexed'; readonly table: TermTable }
  | { readonly kind: 'failed'; readonly message: string };
