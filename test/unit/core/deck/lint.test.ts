import assert from 'node:assert/strict';
import { lintDecks } from '../../../../src/core/deck/lint';
import { parseDeck } from '../../../../src/core/deck/parse';
import type { CardText } from '../../../../src/core/deck/schema';

const good: CardText = {
  id: 'lora',
  term: 'LoRA',
  definition: 'Trains two small matrices beside frozen weights.',
  sources: [{ title: 'A paper', arxiv: '2106.09685' }],
  questions: [
    { ask: 'Why is it cheap?', answer: 'Few weights are trained', distractors: ['It is quantized'] },
    { ask: 'What is scaled?', answer: 'The update' },
    { cloze: 'Its update has low {{rank}}.' },
  ],
};

function rulesOf(...cards: readonly CardText[]): string[] {
  return lintDecks([{ id: 'd', title: 'D', entries: cards.map((card) => ({ card })) }]).findings.map(
    ({ rule }) => rule,
  );
}

describe('lintDecks', () => {
  it('has nothing to say of a good card', () => {
    assert.deepEqual(rulesOf(good), []);
  });

  const faults: readonly [rule: string, card: CardText][] = [
    ['definition-length', { ...good, definition: `${'x'.repeat(281)}.` }],
    ['definition-end', { ...good, definition: 'No stop' }],
    ['definition-sentences', { ...good, definition: 'One. Two. Three.' }],
    ['term-in-definition', { ...good, definition: 'LoRA trains matrices.' }],
    ['no-source', { ...good, sources: [] }],
    ['dangling-related', { ...good, related: ['gone'] }],
    ['few-questions', { ...good, questions: good.questions?.slice(1) }],
    ['no-cloze', { ...good, questions: good.questions?.slice(0, 2) }],
    ['british-spelling', { ...good, detail: 'It normalises.' }],
    ['empty-form', { ...good, aliases: ['+++'] }],
  ];
  for (const [rule, card] of faults) {
    it(`finds: ${rule}`, () => {
      assert.deepEqual(rulesOf(card), [rule]);
    });
  }

  const questions: readonly [rule: string, question: NonNullable<CardText['questions']>[number]][] = [
    ['answer-in-question', { ask: 'Does the base model freeze?', answer: 'base model' }],
    ['answer-in-question', { cloze: 'A {{rank}} is a rank.' }],
    [
      'right-distractor',
      { ask: 'Why?', answer: 'Low memory', accept: ['less memory'], distractors: ['Less  memory.'] },
    ],
    ['same-distractor', { ask: 'Why?', answer: 'Low memory', distractors: ['speed', 'Speed'] }],
  ];
  for (const [rule, question] of questions) {
    it(`finds in a question: ${rule}`, () => {
      assert.deepEqual(rulesOf({ ...good, questions: [...(good.questions ?? []), question] }), [rule]);
    });
  }

  it('finds a form that two cards claim, however it is spelled', () => {
    const other = { ...good, id: 'other', term: 'Other', definition: 'Something else.', identifiers: ['lo_ra'] };
    assert.deepEqual(rulesOf(good, other), ['form-clash']);
  });

  it('lets two cards claim a form where rules of sense tell which is meant', () => {
    const metric = { ...good, id: 'precision-metric', term: 'Precision' };
    const numeric = {
      ...good,
      id: 'mixed-precision',
      term: 'Mixed',
      definition: 'Another.',
      identifiers: ['precision'],
    };
    assert.deepEqual(rulesOf(metric, numeric), []);
  });

  it('finds a sentence that two definitions share', () => {
    assert.deepEqual(rulesOf(good, { ...good, id: 'b', term: 'B' }), ['shared-sentence']);
  });

  it('finds a link that does not come back', () => {
    const other = { ...good, id: 'b', term: 'B', definition: 'Something else.', related: ['lora'] };
    assert.deepEqual(rulesOf(good, other), ['one-way-related']);
  });

  it('lets a warning be waived with a reason, but no error', () => {
    const waive = [
      { rule: 'british-spelling', reason: 'a title' },
      { rule: 'no-source', reason: 'none' },
    ];
    assert.deepEqual(rulesOf({ ...good, detail: 'It normalises.', sources: [], waive }), ['no-source']);
  });

  it('counts one idea once, though two decks have it', () => {
    const second = parseDeck('id: e\ntitle: E\ncards:\n  - ref: lora\n', 'e.yaml').deck;
    assert.ok(second);
    const report = lintDecks([{ id: 'd', title: 'D', entries: [{ card: good }] }, second]);
    assert.equal(report.quizCards, 1);
    assert.deepEqual(report.findings, []);
  });
});
