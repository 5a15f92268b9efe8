import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CompiledGlossary, CompiledQuiz } from '../../src/core/deck/compiled';
import { buildLibrary } from '../../src/core/deck/library';
import { listForms } from '../../src/core/glossary/termIndex';
import { readTermTable } from '../../src/core/glossary/termTableFile';
import type { Contest } from './measure';

/** Loading the bundled decks, as the first hover and the first quiz do, against parsing the same text. */
export function deckContests(): Contest[] {
  const glossary = read('glossary');
  const quiz = read('quiz');
  const table = readFileSync(path.resolve('dist/decks/terms.bin'));
  return [
    {
      name: 'load for a hover (parse, library, index)',
      ours: () => {
        const { library } = buildLibrary(JSON.parse(glossary) as CompiledGlossary, []);
        return readTermTable(table, listForms(library.cards.values()).spellings);
      },
      peer: { name: 'JSON.parse', run: () => JSON.parse(glossary) as unknown },
      facts: { ...sizesOf(glossary), indexBytes: table.length },
    },
    {
      name: 'load for a quiz',
      ours: () => (JSON.parse(quiz) as CompiledQuiz).cards,
      peer: { name: 'JSON.parse', run: () => JSON.parse(quiz) as unknown },
      facts: sizesOf(quiz),
    },
  ];
}

/** The forms of the bundled decks. */
export function bundledSpellings(): string[] {
  const glossary = JSON.parse(read('glossary')) as CompiledGlossary;
  return listForms(buildLibrary(glossary, []).library.cards.values()).spellings;
}

function read(part: string): string {
  return readFileSync(path.resolve('dist/decks', `${part}.json`), 'utf8');
}

function sizesOf(text: string): Record<string, number> {
  return { rawBytes: Buffer.byteLength(text), gzipBytes: gzipSync(text).length };
}
