import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formKey, splitWords } from '../../../../src/core/glossary/words';

describe('splitWords', () => {
  const cases: readonly [text: string, words: string][] = [
    ['LoraConfig', 'lora config'],
    ['kvCache', 'kv cache'],
    ['HTTPServer', 'http server'],
    ['num_hidden_layers', 'num hidden layers'],
    ['LLMs', 'llms'],
    ['GPT-4', 'gpt 4'],
    ['4bit', '4 bit'],
    ['école', 'ecole'],
    ['ＬＬＭ', 'llm'],
    ['注意力 attention', '注 意 力 attention'],
  ];
  for (const [text, words] of cases) {
    it(`cuts ${text}`, () => {
      assert.equal(
        splitWords(text)
          .map(({ key }) => key)
          .join(' '),
        words,
      );
    });
  }

  it('gives UTF-16 offsets in order, and never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const word of splitWords(text)) {
          assert.ok(word.start >= end && word.end > word.start && word.end <= text.length);
          end = word.end;
        }
      }),
    );
  });
});

describe('formKey', () => {
  it('is one for all spellings of a phrase', () => {
    for (const spelling of ['KV cache', 'kv_cache', 'kvCache', 'KV-Cache', 'KVCache']) {
      assert.equal(formKey(spelling), 'kvcache');
    }
  });
});
