/**
 * A text as Markdown that shows it as it is. `MarkdownString.appendText` would turn its spaces into
 * no-break spaces, and a definition would then break in the midst of words.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/gu, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`));
}
