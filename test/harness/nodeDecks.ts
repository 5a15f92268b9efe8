import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DeckService, type DeckFiles } from '../../src/app/deckService';
import { GlossaryService } from '../../src/app/glossaryService';
import { buildTermTable } from '../../src/core/glossary/termTable';

const folder = path.resolve(__dirname, '../../dist/decks');

/** The bundled decks as the build left them, read without an editor. */
const bundledFiles: DeckFiles = {
  readBundled: (part) => readFile(path.join(folder, `${part}.json`), 'utf8'),
  readTermTable: () => readFile(path.join(folder, 'terms.bin')),
  findUserDecks: () => Promise.resolve([]),
};

/** The glossary that the extension has with no deck of the learner's own. What goes wrong is said on standard error. */
export function openBundledGlossary(): GlossaryService {
  const say = (message: string): void => {
    console.error(message);
  };
  const logger = { info: () => undefined, warn: say, error: say };
  const decks = new DeckService(bundledFiles, logger, (problems) => {
    for (const { path: file, message } of problems) say(`${file}: ${message}`);
  });
  return new GlossaryService(decks, (spellings) => Promise.resolve(buildTermTable(spellings)));
}
