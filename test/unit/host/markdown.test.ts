import assert from 'node:assert/strict';
import { escapeMarkdown } from '../../../src/host/markdown';

describe('escapeMarkdown', () => {
  const cases: readonly [text: string, markdown: string][] = [
    ['plain words, as they are', 'plain words\\, as they are'],
    ['[x](command:quit)', '\\[x\\]\\(command\\:quit\\)'],
    ['<b>&amp;', '&lt;b\\>&amp;amp\\;'],
    ['https://example.org', 'https\\:\\/\\/example\\.org'],
    ['1. a\n\n# b', '1\\. a \\# b'],
    ['W₀ + α·B', 'W₀ \\+ α·B'],
  ];
  for (const [text, markdown] of cases) {
    it(`escapes ${JSON.stringify(text)}`, () => {
      assert.equal(escapeMarkdown(text), markdown);
    });
  }
});
