import type { Optimization } from '../../core/optimize/optimize';

/** What the worker tells; it is handed one history, and ended when it has told its outcome. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly optimization: Optimization | undefined }
  | { readonly kind: 'failed'; readonly message: string };
