/**
 * What tells the sense of a word that has several. `noise` beside it means another sense, `cue` beside
 * it the one of language models. `line` patterns look at the line, `name` patterns at the whole name
 * (`user_agent_string`) that the word is a part of. Without a cue a word is judged by its file alone.
 */
export interface SenseRule {
  readonly noise?: RegExp;
  readonly noiseName?: RegExp;
  readonly cue?: RegExp;
  /** The file's evidence is not enough for this one, and a cue alone is not either: it needs both. */
  readonly needsCue?: boolean;
  /** Meant in any file about machine learning. */
  readonly ml?: boolean;
  /** Whatever its card says: the word alone is not enough. */
  readonly gated?: boolean;
}
