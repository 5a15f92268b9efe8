import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { candidatesAt } from '../../src/core/glossary/match';
import { Scanner } from '../../src/core/glossary/scan';
import { buildTermIndex, type TermIndex } from '../../src/core/glossary/termIndex';
import { buildTermTable, type TermTable } from '../../src/core/glossary/termTable';
import { readTermTable, writeTermTable } from '../../src/core/glossary/termTableFile';
import { splitWords } from '../../src/core/glossary/words';
import { benchFolder, peersFolder, readCorpus } from './corpora';
import { bundledSpellings } from './decks';
import type { Contest } from './measure';

/** Aho-Corasick in JavaScript would take minutes for all of the corpus, and one of the two grows with its hits: each is measured on a part. */
const MONYONE_PART = 2_000_000;
const MODERN_PART = 20_000;
const HOVERS = 10_000;

/** Finding the longest form at each place of real code and prose, as ripgrep and a reader do, against ripgrep and Aho-Corasick; for glossaries of three sizes. */
export function matchingContests(): Contest[] {
  const { text, file } = readCorpus();
  const peers = peersFolder();
  const bundled = bundledSpellings();
  const contests: Contest[] = [];
  for (const size of [bundled.length, 20_000, 100_000]) {
    const spellings = [...bundled, ...phrasesOf(text, size - bundled.length)];
    const table = buildTermTable(spellings);
    const forms = path.join(benchFolder, `forms-${String(size)}.txt`);
    writeFileSync(forms, spellings.join('\n'));
    const name = `find ${String(size)} forms in ${(text.length / 1e6).toFixed(0)} MB`;
    const [modern, monyone] = [text.slice(0, MODERN_PART), text.slice(0, MONYONE_PART)];
    contests.push(
      rgContest(`${name}, by rg -j1 -F -o`, table, text, peers, ['-j1', '-F', '-o', '-f', forms, file]),
      rgContest(`${name}, by rg -F -o -w -i`, table, text, peers, [
        '-j1',
        '-F',
        '-o',
        '-w',
        '-i',
        '--no-unicode',
        '-f',
        forms,
        file,
      ]),
      {
        name: `find ${String(size)} forms in 20 kB`,
        ours: () => scanAll(table, modern),
        peer: modernPeer(peers, spellings, modern),
        rounds: 5,
      },
      {
        name: `find ${String(size)} forms in 2 MB`,
        ours: () => scanAll(table, monyone),
        peer: monyonePeer(peers, spellings, monyone),
        rounds: 5,
      },
    );
  }
  return contests;
}

/** What a hover costs where a line is long, and what it costs to have an index. */
export function hoverContests(): Contest[] {
  const { text } = readCorpus();
  const bundled = bundledSpellings();
  const spellings = [...bundled, ...phrasesOf(text, 100_000 - bundled.length)];
  const index = buildTermIndex(
    spellings.map((term, i) => ({ id: String(i), ref: `x:${String(i)}`, term, definition: '' })),
  );
  const long = text.slice(0, 1_000_000).replaceAll('\n', ' ');
  const places = Array.from({ length: HOVERS }, (_, i) => 60 + ((i * 7_919) % (long.length - 120)));
  const inLong = places.map((offset) => ({ line: long, offset }));
  // The same words around the cursor, with nothing beyond: only the length of the line differs.
  const inShort = places.map((offset) => ({
    line: Buffer.from(long.slice(offset - 60, offset + 60)).toString(),
    offset: 60,
  }));
  const table = buildTermTable(bundled);
  const bytes = writeTermTable(table);
  return [
    {
      name: 'p99 of 10,000 hovers, 100,000 forms, a line of 1 MB',
      ours: () => hoverP99(index, inLong),
      peer: { name: 'lines of 120 characters', run: () => hoverP99(index, inShort) },
      result: 'value',
      facts: { bytesPerForm: bytesOf(index.table) / spellings.length },
    },
    {
      name: 'load the bundled index',
      ours: () => readTermTable(bytes, bundled),
      peer: { name: 'building it', run: () => buildTermTable(bundled) },
      facts: { forms: bundled.length, bytes: bytes.length },
    },
  ];
}

function hoverP99(index: TermIndex, places: readonly { line: string; offset: number }[]): number {
  const times = places.map(({ line, offset }) => timeOf(() => candidatesAt([index], line, offset)));
  return times.sort((a, b) => a - b)[Math.floor(HOVERS * 0.99) - 1] ?? NaN;
}

function rgContest(
  name: string,
  table: TermTable,
  text: string,
  peers: string,
  parameters: readonly string[],
): Contest {
  const rg = (createRequire(path.join(peers, 'x.js'))('@vscode/ripgrep') as { rgPath: string }).rgPath;
  const run = (list: readonly string[]): number => {
    const out = openSync(path.join(benchFolder, 'rg.out'), 'w');
    const start = performance.now();
    spawnSync(rg, list, { stdio: ['ignore', out, 'ignore'] });
    const time = performance.now() - start;
    closeSync(out);
    return time;
  };
  const empty = path.join(benchFolder, 'empty.txt');
  writeFileSync(empty, '');
  const onNothing = [...parameters.slice(0, -1), empty];
  return {
    name,
    ours: () => timeOf(() => scanAll(table, text)),
    // Starting the program and reading the forms is no part of matching.
    peer: { name: 'ripgrep', run: () => run(parameters) - run(onNothing) },
    result: 'value',
    rounds: 5,
    facts: { megabytes: text.length / 1e6 },
  };
}

function modernPeer(peers: string, spellings: readonly string[], text: string): Contest['peer'] {
  const AhoCorasick = createRequire(path.join(peers, 'x.js'))('modern-ahocorasick') as new (
    words: readonly string[],
  ) => { search(text: string): unknown };
  const automaton = new AhoCorasick(spellings);
  return { name: 'modern-ahocorasick', run: () => automaton.search(text) };
}

function monyonePeer(peers: string, spellings: readonly string[], text: string): Contest['peer'] {
  const { AhoCorasick } = createRequire(path.join(peers, 'x.js'))('@monyone/aho-corasick') as {
    AhoCorasick: new (words: readonly string[]) => { matchInText(text: string): unknown };
  };
  const automaton = new AhoCorasick(spellings);
  return { name: '@monyone/aho-corasick', run: () => automaton.matchInText(text) };
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function scanAll(table: TermTable, text: string): number {
  let found = 0;
  new Scanner(table).spans(text, 0, text.length, () => found++);
  return found;
}

/** Exactly so many phrases of one to three words that really occur, spread over the corpus. */
function phrasesOf(text: string, count: number): string[] {
  const phrases = new Set<string>();
  for (let parts = count * 2; phrases.size < count; parts *= 2) {
    const step = text.length / parts;
    if (step < 8) throw new Error(`the corpus has no ${String(count)} different phrases`);
    for (let part = 0; part < parts && phrases.size < count; part++) {
      const at = Math.floor(part * step);
      const words = splitWords(text, at, at + 60).slice(1, 2 + (part % 3));
      const phrase = text.slice(words[0]?.start, words.at(-1)?.end);
      if (/^[\w -]{4,40}$/u.test(phrase)) phrases.add(phrase);
    }
  }
  return [...phrases];
}

function bytesOf(table: TermTable): number {
  const columns = Object.values(table).filter((value) => ArrayBuffer.isView(value));
  return columns.reduce((sum, { byteLength }) => sum + byteLength, table.spellings.length);
}
