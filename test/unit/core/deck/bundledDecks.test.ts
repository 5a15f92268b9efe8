import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { compileDecks } from '../../../../src/core/deck/compiled';
import { buildLibrary } from '../../../../src/core/deck/library';
import { createDeckJsonSchema } from '../../../../src/core/deck/jsonSchema';
import { formText, lintDecks } from '../../../../src/core/deck/lint';
import { parseDeck } from '../../../../src/core/deck/parse';
import type { CardText } from '../../../../src/core/deck/schema';
import { listForms } from '../../../../src/core/glossary/termIndex';
import { buildTermTable } from '../../../../src/core/glossary/termTable';
import { writeTermTable } from '../../../../src/core/glossary/termTableFile';
import { formKey } from '../../../../src/core/glossary/words';

const root = path.resolve(__dirname, '../../../..');
const parsed = readdirSync(path.join(root, 'cards')).map((name) =>
  parseDeck(readFileSync(path.join(root, 'cards', name), 'utf8'), `cards/${name}`),
);
const decks = parsed.flatMap(({ deck }) => (deck ? [deck] : []));
const cards = decks.flatMap(({ entries }) => entries.flatMap((entry) => ('card' in entry ? [entry.card] : [])));

/** The 44 terms of the student's deck as written there, and the card that each has become. */
const ORIGINAL_TERMS: readonly [written: string, card: string][] = [
  ['What model did we use in the class', 'flan-t5'],
  ['RNN', 'rnn'],
  ['LLM', 'llm'],
  ['Tokenize', 'tokenization'],
  ['Self Attention', 'self-attention'],
  ['Encoder', 'encoder'],
  ['Decoder', 'decoder'],
  ['Sequence to Sequence', 'seq2seq'],
  ['Decoder only mode', 'decoder-only'],
  ['Zero Shot Inference', 'zero-shot'],
  ['One shot Inference', 'one-shot'],
  ['Few shot inference', 'few-shot'],
  ['Greedy', 'greedy'],
  ['Big data', 'model-parallel'],
  ['DDP', 'ddp'],
  ['Fully Shredded Data Parallel (FSDP)', 'fsdp'],
  ['Three main variables for scale', 'scaling-variables'],
  ['Chinchilla', 'chinchilla'],
  ['Fine Tuning an existing model', 'fine-tuning'],
  ['Specific Use Case Training', 'single-task-fine-tuning'],
  ['Multiple Use Case Training', 'multi-task-fine-tuning'],
  ['PEFT (Parameter Efficient Fine Tuning)', 'peft'],
  ['Reparametrize model weight (LoRA)', 'lora'],
  ['Additive', 'additive-peft'],
  ['PROMT ENGINEERING', 'prompt-engineering'],
  ['PROMPT TUNING', 'prompt-tuning'],
  ['FLAN', 'flan'],
  ['Rogue', 'rouge'],
  ['Recall', 'recall-metric'],
  ['Precision', 'precision-metric'],
  ['F1', 'f1'],
  ['BLEU', 'bleu'],
  ['RLHF', 'rlhf'],
  ['PPO', 'ppo'],
  ['Reward model', 'reward-model'],
  ['Reward Hacking', 'reward-hacking'],
  ['Constitutional AI', 'constitutional-ai'],
  ['LLM Optimization Techniques', 'llm-optimization'],
  ['3 types of issues of models', 'llm-limitations'],
  ['How to mitigate issues with models', 'llm-mitigations'],
  ['Responsible AI - how do mitigate:', 'responsible-ai'],
  ['Existing metrics to measure hallucination', 'hallucination-metrics'],
  ['A new way to score LLM Hallucinations (Gailio)', 'chainpoll'],
  ['What does GPT stand for?', 'gpt'],
];

function cardsSearchedBy(written: string): string[] {
  const key = formKey(written);
  const names = (card: CardText) => [card.term, ...(card.aliases ?? []).map(formText)];
  return cards.filter((card) => names(card).some((name) => formKey(name) === key)).map(({ id }) => id);
}

describe('the bundled decks', () => {
  it('are read without a problem', () => {
    assert.deepEqual(
      parsed.flatMap(({ problems }) => problems),
      [],
    );
  });

  it('have the first deck, on by default', () => {
    const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      contributes: { configuration: { properties: Record<string, { default: unknown }> } };
    };
    const on = contributes.configuration.properties['jargonaut.decks.enabled']?.default;
    assert.deepEqual(on, ['llm-modeling']);
    assert.ok(decks.some(({ id }) => id === 'llm-modeling'));
  });

  it('have a card for each of the 44 original terms, found by the term as it was written', () => {
    assert.equal(ORIGINAL_TERMS.length, 44);
    for (const [written, card] of ORIGINAL_TERMS) assert.deepEqual(cardsSearchedBy(written), [card], written);
  });

  it('have a primary source on every card', () => {
    for (const { id, sources } of cards) assert.ok((sources ?? []).length > 0, id);
  });

  it('pass the lint without an error', () => {
    assert.deepEqual(
      lintDecks(decks).findings.filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('are the same, text for text, after they were compiled into two files', () => {
    const { glossary, quiz } = JSON.parse(JSON.stringify(compileDecks(decks))) as ReturnType<typeof compileDecks>;
    assert.equal(glossary.cards.length, cards.length);
    for (const card of cards) {
      const { source, ...hover } = glossary.cards.find(({ id }) => id === card.id)!;
      assert.deepEqual({ ...hover, ...quiz.cards[card.id] }, withoutWaivers(card));
      assert.deepEqual(source, card.sources?.[0]);
    }
  });

  it('are small enough to be loaded on first use: 400 kB for a hover, 1.2 MB (350 kB compressed) for a quiz', () => {
    const { glossary, quiz } = compileDecks(decks);
    const { spellings } = listForms(buildLibrary(glossary, []).library.cards.values());
    const table = writeTermTable(buildTermTable(spellings));
    assert.ok(Buffer.byteLength(JSON.stringify(glossary)) + table.length <= 400_000);
    assert.ok(Buffer.byteLength(JSON.stringify(quiz)) <= 1_200_000);
    assert.ok(gzipSync(JSON.stringify(quiz)).length <= 350_000);
  });

  it('are described by the JSON Schema in media, which is made from the code', () => {
    const committed: unknown = JSON.parse(readFileSync(path.join(root, 'media', 'deck.schema.json'), 'utf8'));
    assert.deepEqual(committed, JSON.parse(JSON.stringify(createDeckJsonSchema())));
  });
});

/** What of a card is compiled: all but the notes to those who lint. */
function withoutWaivers(card: CardText): object {
  return Object.fromEntries(Object.entries(card).filter(([key]) => key !== 'waive'));
}
