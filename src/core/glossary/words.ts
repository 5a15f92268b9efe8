/** One part of a name or phrase, as `splitWords` cuts it: `kv` and `Cache` of `kvCache`. */
export interface Word {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Folded for comparison: compatibility forms, accents and case gone. */
  readonly key: string;
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const RUN = /[\p{L}\p{M}\p{N}]+/gu;
/**
 * Where a run of letters and digits breaks: `camel|Case`, `HTTP|Server`, `GPT|4`, `4|bit`. A plural `s`
 * stays with its acronym (`LLMs`). Scripts without spaces break at every character, so that a term is
 * found inside a running sentence.
 */
const PIECE =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Khmr}\p{scx=Laoo}\p{scx=Mymr}]\p{M}*|\p{N}+|\p{Lu}{2,}s(?![\p{Ll}])|\p{Lu}+(?!\p{Ll})\p{M}*|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{Lt}\p{M}]+|\p{Lu}\p{M}*|./gu;

/** Cuts a text into words: at separators, between the parts of camelCase names, between letters and digits. */
export function splitWords(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = [];
  for (const run of text.slice(from, to).matchAll(RUN)) {
    for (const piece of run[0].matchAll(PIECE)) {
      const start = from + run.index + piece.index;
      words.push({ start, end: start + piece[0].length, key: foldText(piece[0]) });
    }
  }
  return words;
}

/** Compatibility forms, accents and case gone: `Ｌｏ́RA` becomes `lora`. */
export function foldText(text: string): string {
  // Most words are plain ASCII, for which normalisation changes nothing.
  if (/^[\x20-\x7e]*$/u.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What two spellings of one form share: `KV cache`, `kv_cache` and `kvCache` all have the key `kvcache`. */
export function formKey(form: string): string {
  return splitWords(form)
    .map((word) => word.key)
    .join('');
}

/** True where a letter, digit or combining mark stands: the inside of a word. */
export function isWordCharacter(character: string): boolean {
  return WORD_CHARACTER.test(character);
}
