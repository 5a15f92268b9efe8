import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LibraryCard } from '../../../../src/core/deck/library';
import type { FileEvidence } from '../../../../src/core/glossary/fileEvidence';
import { candidatesAt, matchAt } from '../../../../src/core/glossary/match';
import { Scanner } from '../../../../src/core/glossary/scan';
import { buildTermIndex, formAt } from '../../../../src/core/glossary/termIndex';

function card(id: string, rest: Partial<LibraryCard> = {}): LibraryCard {
  return { id, ref: `jargonaut:${id}`, term: id, definition: 'A definition.', ...rest };
}

const index = buildTermIndex([
  card('lora', { term: 'LoRA', expansion: 'Low-Rank Adaptation', identifiers: ['LoraConfig'] }),
  card('lora-alpha', { term: 'lora_alpha' }),
  card('qlora', { term: 'QLoRA' }),
  card('ppo', { term: 'PPO' }),
  card('reward-model', { term: 'Reward model', aliases: [{ form: 'RM', case: 'exact', when: 'llm' }] }),
  card('chain-of-thought', { term: 'Chain-of-thought' }),
  card('token', { term: 'Token', match: { when: 'llm' } }),
  card('rag', { term: 'RAG', match: { case: 'exact' } }),
  card('react', { term: 'ReAct', match: { case: 'exact' } }),
  card('transformer', { term: 'Transformer' }),
  card('llm', { term: 'LLM', expansion: 'Large Language Model' }),
  card('gpt', { term: 'GPT', aliases: ['GPT-4'] }),
  card('big-data', { term: 'Sharding', aliases: [{ form: 'Big data', when: 'never' }] }),
]);

const nothing: FileEvidence = { kind: 'none', reasons: [] };

/** Looks at the `|`: gives the card and the text that it was found in. */
function at(marked: string, kind: FileEvidence['kind'] = 'none'): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const match = matchAt([index], text, offset, { kind, reasons: [] }, 'relevant');
  return match && `${match.form.card.replace('jargonaut:', '')}: ${text.slice(match.start, match.end)}`;
}

describe('matchAt', () => {
  const found: readonly [text: string, expected: string][] = [
    ['We use Lo|RA here', 'lora: LoRA'],
    ['LoRA| at the end of a word', 'lora: LoRA'],
    ['config = Lora|Config(r=8)', 'lora: LoraConfig'],
    ['lora_al|pha=16', 'lora-alpha: lora_alpha'],
    ['loraA|lpha: 16', 'lora-alpha: loraAlpha'],
    ['QLo|RA', 'qlora: QLoRA'],
    ['LoRA/QLo|RA', 'qlora: QLoRA'],
    ['Lo|RA/QLoRA', 'lora: LoRA'],
    ['trainer = PPO|Trainer()', 'ppo: PPO'],
    ['train a re|ward model first', 'reward-model: reward model'],
    ['reward m|odels', 'reward-model: reward models'],
    ['reward_mo|del.eval()', 'reward-model: reward_model'],
    ['class Reward|Model', 'reward-model: RewardModel'],
    ['**reward** mo|del', 'reward-model: reward** model'],
    ['a reward\nmo|del', 'reward-model: reward\nmodel'],
    ['# a reward\n# mo|del', 'reward-model: reward\n# model'],
    ['chain-of-|thought', 'chain-of-thought: chain-of-thought'],
    ['chain of thou|ght', 'chain-of-thought: chain of thought'],
    ['many LL|Ms', 'llm: LLMs'],
    ["the LL|M's answer", 'llm: LLM'],
    ['large language\r\nmod|els', 'llm: large language\r\nmodels'],
    ['GP|T-4 is', 'gpt: GPT-4'],
    ['GP|T4 is', 'gpt: GPT4'],
    ['trans|formers', 'transformer: transformers'],
    ['low-rank adap|tation', 'lora: low-rank adaptation'],
  ];
  for (const [text, expected] of found) {
    it(`finds ${JSON.stringify(text)}`, () => {
      assert.equal(at(text), expected);
    });
  }

  const silent: readonly string[] = [
    'to|ken = await auth()',
    'a ra|g doll',
    'lo|ra, a woman',
    're|ward\n\nmodel',
    'reward. mo|del',
    'an R|M of disks',
    'explo|ration',
    'big da|ta',
    'nothing he|re',
    '| ',
    '|',
  ];
  for (const text of silent) {
    it(`is silent at ${JSON.stringify(text)}`, () => {
      assert.equal(at(text), undefined);
    });
  }

  const inLlmFiles: readonly [text: string, expected: string | undefined][] = [
    ['max_to|ken', 'token: token'],
    ['an R|M scores it', 'reward-model: RM'],
    ['rag|_chain', 'rag: rag'],
    ['a ra|g doll', undefined],
    ['Rea|ctNode', undefined],
    ['react|_agent', 'react: react'],
    ['lo|ra weights', 'lora: lora'],
  ];
  for (const [text, expected] of inLlmFiles) {
    it(`in a file about language models says ${String(expected)} at ${JSON.stringify(text)}`, () => {
      assert.equal(at(text, 'llm'), expected);
    });
  }

  it('shows whatever stands at the cursor to a learner who asks', () => {
    assert.ok(matchAt([index], 'auth token', 7, nothing, 'asked'));
    assert.ok(matchAt([index], 'lib/min.js token', 12, { kind: 'never', reasons: [] }, 'asked'));
  });

  it('shows a word of any sense where that is wished, but nothing in an address', () => {
    assert.ok(matchAt([index], 'auth token', 7, nothing, 'always'));
    assert.equal(matchAt([index], 'https://x.org/LoRA', 16, nothing, 'always'), undefined);
  });

  it('costs what the window costs, and finds the term in a line of a megabyte', () => {
    const text = `${'x '.repeat(500_000)}LoRA${' y'.repeat(500_000)}`;
    const match = matchAt([index], text, text.indexOf('LoRA') + 2, nothing, 'relevant');
    assert.equal(match && text.slice(match.start, match.end), 'LoRA');
  });

  it('prefers the longest form, and lets a shorter one be shown where the longer is not meant', () => {
    const terms = ['reward model', 'model', 'model card'].map((term) => card(term.replace(' ', '-'), { term }));
    const own = buildTermIndex(terms);
    assert.deepEqual(
      candidatesAt([own], 'a reward model card', 11).map(({ form }) => form.spelling),
      ['reward model', 'model card', 'model'],
    );
  });

  it('finds at an offset what a search of the whole text finds around it', () => {
    const spelled = fc.constantFrom(
      'LoRA',
      'reward',
      'model',
      'chain',
      'of',
      'thought',
      'large',
      'LLM',
      'é',
      '𝐋𝐨𝐑𝐀',
      'x',
    );
    const between = fc.constantFrom(' ', '-', '\n# ', '\n> ', '\r\n// ', '**', '. ', '@', '', '(', '  ', '😀');
    const texts = fc.array(fc.tuple(spelled, between), { maxLength: 14 }).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(texts, fc.nat(200), (text, at) => {
        const offset = at % (text.length + 1);
        const whole: string[] = [];
        new Scanner(index.table).scan(text, 0, text.length, (form, start, end) => {
          if (start > offset || end < offset) return;
          whole.push(`${start} ${end} ${form}`);
        });
        const near = candidatesAt([index], text, offset).map(
          ({ start, end, form }) => `${start} ${end} ${form.spelling}`,
        );
        const spellings = whole.map((span) => {
          const [start, end, form] = span.split(' ');
          return `${start} ${end} ${formAt(index, Number(form)).spelling}`;
        });
        assert.deepEqual(near.sort(), spellings.sort());
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives a range around the offset, and never throws, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom('LoRA', 'reward', 'model', '_', ' ', '\n', 'token', 's'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.nat(200), (pieces, offset) => {
        const text = pieces.join('');
        const match = matchAt([index], text, offset, { kind: 'llm', reasons: [] }, 'relevant');
        if (match) assert.ok(match.start <= offset && offset <= match.end && match.end <= text.length);
      }),
    );
  });
});
