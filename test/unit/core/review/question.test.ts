import assert from 'node:assert/strict';
import { createFace, createQuestion, linkOf } from '../../../../src/core/review/question';

const hover = { id: 'lora', term: 'LoRA', expansion: 'Low-Rank Adaptation', definition: 'Trains small matrices.' };

describe('createQuestion', () => {
  it('asks by the term alone: its expansion can give the answer away', () => {
    assert.deepEqual(createQuestion('jargonaut:lora', hover), {
      format: 'reveal',
      card: 'jargonaut:lora',
      prompt: 'LoRA',
    });
  });
});

describe('createFace', () => {
  it('has every source of the quiz part, else the one that the hover knows', () => {
    const source = { title: 'Paper', year: 2021, arxiv: '2106.09685' };
    assert.equal(createFace('a:b', { ...hover, source }, undefined).sources.length, 1);
    assert.equal(createFace('a:b', { ...hover, source }, { sources: [source, source] }).sources.length, 2);
  });
});

describe('linkOf', () => {
  it('leads to the paper', () => {
    assert.deepEqual(linkOf({ title: 'Paper', year: 2021, arxiv: '2106.09685' }), {
      label: 'Paper (2021)',
      url: 'https://arxiv.org/abs/2106.09685',
    });
    assert.equal(linkOf({ title: 'P', doi: '10.1/a b' })?.url, 'https://doi.org/10.1/a%20b');
    assert.equal(linkOf({ title: 'P', url: 'https://example.org/' })?.url, 'https://example.org/');
    assert.equal(linkOf({ title: 'P' }), undefined);
  });
});
