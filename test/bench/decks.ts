import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CompiledGlossary, CompiledQuiz } from '../../src/core/deck/compiled';
import { buildLibrary } from '../../src/core/deck/library';
import { buildTermIndex } from '../../src/core/glossary/termIndex';
import type { Contest } from './measure';

/** Loading the bundled decks, as the first hover and the first quiz do, against parsing the same text. */
export function deckContests(): Contest[] {
  const glossary = read('glossary');
  const quiz = read('quiz');
  return [
    {
      name: 'load for a hover (parse, library, index)',
      ours: () => {
        const { library } = buildLibrary(JSON.parse(glossary) as CompiledGlossary, []);
        return buildTermIndex(library.cards.values());
      },
      peer: { name: 'JSON.parse', run: () => JSON.parse(glossary) as unknown },
      facts: sizesOf(glossary),
    },
    {
      name: 'load for a quiz',
      ours: () => (JSON.parse(quiz) as CompiledQuiz).cards,
      peer: { name: 'JSON.parse', run: () => JSON.parse(quiz) as unknown },
      facts: sizesOf(quiz),
    },
  ];
}

function read(part: string): string {
  return readFileSync(path.resolve(__dirname, '../../dist/decks', `${part}.json`), 'utf8');
}

function sizesOf(text: string): Record<string, number> {
  return { rawBytes: Buffer.byteLength(text), gzipBytes: gzipSync(text).length };
}
