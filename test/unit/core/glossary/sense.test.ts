import assert from 'node:assert/strict';
import { fileEvidence } from '../../../../src/core/glossary/sense';

describe('fileEvidence', () => {
  const about: readonly string[] = [
    'from transformers import AutoModel',
    'import vllm',
    "import { pipeline } from '@huggingface/transformers';",
    "const { ChatOpenAI } = require('@langchain/openai');",
    '#include "llama.h"',
    '# Notes\n\nThe LLM reads its prompt and the embedding.',
  ];
  for (const text of about) {
    it(`takes for a file about language models: ${JSON.stringify(text)}`, () => {
      assert.equal(fileEvidence(text).aboutLlms, true);
    });
  }

  const other: readonly string[] = [
    '',
    "import jwt from 'jsonwebtoken';\nconst token = jwt.sign(user, secret);",
    'import torchvision',
    'The prompt appears when the shell starts.',
  ];
  for (const text of other) {
    it(`does not take for one: ${JSON.stringify(text)}`, () => {
      assert.equal(fileEvidence(text).aboutLlms, false);
    });
  }

  it('says why', () => {
    assert.match(fileEvidence('import peft').reasons.join(), /import peft/u);
  });
});
