/**
 * `npm run test:spans`: the fast search and the slow one find the same places of the bundled decks' forms in
 * five megabytes of real code and prose.
 */
import assert from 'node:assert/strict';
import { Scanner } from '../../src/core/glossary/scan';
import { buildTermTable } from '../../src/core/glossary/termTable';
import { resolveSlowly, scanSlowly } from '../fakes/referenceMatcher';
import { readCorpus } from './corpora';
import { bundledSpellings } from './decks';

const SIZE = 5_000_000;
/** Pieces of the corpus, from all over it, cut between lines: the slow search keeps every word of a piece. */
const PIECE = 50_000;

const { text } = readCorpus();
const spellings = bundledSpellings();
const table = buildTermTable(spellings);
const scanner = new Scanner(table);
let [examined, places] = [0, 0];
for (let piece = 0; piece < SIZE / PIECE; piece++) {
  const from = text.indexOf('\n', Math.floor((piece * text.length) / (SIZE / PIECE))) + 1;
  const sample = text.slice(from, text.indexOf('\n', from + PIECE) + 1);
  const slow = scanSlowly(spellings, sample);
  const all = new Set<string>();
  scanner.scan(sample, 0, sample.length, (form, start, end) => all.add(`${form} ${start} ${end}`));
  const resolved = new Set<string>();
  scanner.spans(sample, 0, sample.length, (_, start, end) => resolved.add(`${start} ${end}`));
  assert.deepEqual([...all].sort(), [...new Set(slow.map((span) => span.join(' ')))].sort());
  assert.deepEqual([...resolved], resolveSlowly(slow));
  examined += sample.length;
  places += all.size;
}
assert.ok(examined >= SIZE && places > 0);
console.log(`${String(examined)} characters, ${String(places)} places: the same by both searches`);
