import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Scanner } from '../../../../src/core/glossary/scan';
import { buildTermTable } from '../../../../src/core/glossary/termTable';
import { resolveSlowly, scanSlowly, type Spelled } from '../../../fakes/referenceMatcher';

/** All spans that the fast scan tells of, each form of the same letters on its own. */
function scanFast(spellings: readonly string[], text: string): Spelled[] {
  const table = buildTermTable(spellings);
  const found: Spelled[] = [];
  new Scanner(table).scan(text, 0, text.length, (form, start, end) => found.push([form, start, end]));
  return found;
}

function sorted(spans: readonly Spelled[]): string[] {
  return [...new Set(spans.map((span) => span.join(' ')))].sort();
}

const word = fc.constantFrom(
  'kv',
  'KV',
  'Lo',
  'RA',
  'cache',
  'model',
  'models',
  'Es',
  's',
  'ies',
  'y',
  '4',
  'bit',
  'é',
  'ﬁ',
  '大',
  '语言',
  'ß',
  'İ',
  'a',
);
const gap = fc.constantFrom(
  '',
  '',
  '',
  ' ',
  '-',
  '_',
  '/',
  '\n',
  '\n# ',
  '\n * ',
  '\n\n',
  '. ',
  '.',
  '@',
  ':',
  '    ',
  '  ',
  '—',
  '😀',
  '\u0000',
  '\ud800',
);
const phrase = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 7 }).map((parts) => parts.flat().join(''));
const text = fc
  .array(fc.oneof({ weight: 6, arbitrary: phrase }, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 8 })
  .map((parts) => parts.join(''));

describe('Scanner', () => {
  it('finds what the slow matcher finds, in random texts by random glossaries', () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 12 }), text, (spellings, sample) => {
        assert.deepEqual(sorted(scanFast(spellings, sample)), sorted(scanSlowly(spellings, sample)));
      }),
      { numRuns: 3_000 },
    );
  });

  it('resolves overlaps as one would by hand: from the left the longest, and on behind it', () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 12 }), text, (spellings, sample) => {
        const found = new Set<string>();
        new Scanner(buildTermTable(spellings)).spans(sample, 0, sample.length, (_, start, end) =>
          found.add(`${start} ${end}`),
        );
        assert.deepEqual([...found], resolveSlowly(scanSlowly(spellings, sample)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds a phrase of scripts without spaces inside a running sentence', () => {
    assert.deepEqual(scanFast(['大语言模型'], '我们使用大语言模型进行推理'), [[0, 4, 9]]);
  });

  it('finds a sign of its own in a form, and no such sign in others', () => {
    assert.equal(scanFast(['pass@k', 'reward model'], 'we report pass@k here').length, 1);
    assert.equal(scanFast(['pass@k', 'reward model'], 'we pass k; reward.model').length, 1);
  });

  it('keeps apart forms of the same letters that may not be written alike', () => {
    const spellings = ['RAbit', 'RA@bit', 'kvcache', 'kv cache'];
    const forms = (sample: string): number[] =>
      scanFast(spellings, sample)
        .map(([form]) => form)
        .sort();
    assert.deepEqual(forms('RA@bit'), [1]);
    assert.deepEqual(forms('RA bit'), [1]);
    assert.deepEqual(forms('rabit'), [0, 1]);
    assert.deepEqual(forms('kv cache'), [3]);
    assert.deepEqual(forms('kvCache'), [2, 3]);
  });

  it('takes a glossary of duplicates, empty forms and signs as it takes any other', () => {
    const spellings = [...Array<string>(1_000).fill('LoRA'), '', '   ', '.*+?^${}()|[]\\', '\u0000', '\ud800'];
    assert.equal(scanFast(spellings, 'LoRA').length, 1_000);
  });

  it('takes no longer over one line of five megabytes than its length calls for', function () {
    this.timeout(60_000);
    const table = buildTermTable(['kv cache', 'LoRA']);
    for (const junk of ['aB3', 'kv ', 'a', 'é', 'LoRALo', '大', '\ud800', '\u0000', 'e\u0301 ']) {
      let found = 0;
      const line = junk.repeat(Math.ceil(5_000_000 / junk.length)) + ' KV cache';
      new Scanner(table).scan(line, 0, line.length, () => found++);
      assert.ok(found >= 1, junk);
    }
  });
});
