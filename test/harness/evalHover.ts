/**
 * `npm run eval:hover -- FILE.json`: asks the real engine, with all bundled decks, at each place of a list
 * of labelled ones. Standard output has one line of JSON; standard error a table by stratum and the misses.
 */
import { readFileSync } from 'node:fs';
import { openBundledGlossary } from './nodeDecks';

interface HoverCase {
  readonly id: string;
  readonly stratum?: string;
  readonly path: string;
  readonly text: string;
  readonly line: number;
  readonly character: number;
  /** The id of the card that is to be shown; null where none is. */
  readonly expected: string | null;
  readonly also_ok?: readonly string[];
}

interface Answer {
  readonly hover: HoverCase;
  readonly shown: string | undefined;
}

async function main(): Promise<void> {
  const file = process.argv.slice(2).find((argument) => !argument.startsWith('-'));
  if (file === undefined) {
    console.error('Name a file of labelled places: npm run eval:hover -- FILE.json');
    process.exitCode = 2;
    return;
  }
  const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly HoverCase[];
  const glossary = openBundledGlossary();
  const answers: Answer[] = [];
  for (const hover of cases) {
    const document = { uri: hover.id, path: hover.path, version: 1, getText: () => hover.text };
    const found = await glossary.find(document, offsetOf(hover), 'relevant');
    answers.push({ hover, shown: found?.card.id });
  }
  const strata = [...new Set(cases.map(({ stratum = 'all' }) => stratum))];
  console.error(`${'stratum'.padEnd(14)}${'n'.padStart(5)}  precision             recall                term accuracy`);
  for (const stratum of [...strata, undefined]) {
    const part = answers.filter(({ hover }) => stratum === undefined || (hover.stratum ?? 'all') === stratum);
    const counts = count(part);
    const shares = [counts.precision, counts.recall, counts.termAccuracy].map(describeShare).join('  ');
    console.error(`${(stratum ?? 'all').padEnd(14)}${String(part.length).padStart(5)}  ${shares}`);
  }
  if (process.argv.includes('--misses')) answers.filter(isMiss).forEach(describeMiss);
  const { precision, recall, termAccuracy } = count(answers);
  const idsOf = (kind: (answer: Answer) => boolean): string[] => answers.filter(kind).map(({ hover }) => hover.id);
  console.log(
    JSON.stringify({
      n: answers.length,
      precision: share(precision),
      recall: share(recall),
      termAccuracy: share(termAccuracy),
      falsePositives: idsOf(isFalsePositive),
      falseNegatives: idsOf(isFalseNegative),
    }),
  );
}

type Share = readonly [hits: number, of: number];

function count(answers: readonly Answer[]): { precision: Share; recall: Share; termAccuracy: Share } {
  const right = answers.filter(({ hover, shown }) => shown !== undefined && hover.expected !== null);
  const falsePositives = answers.filter(isFalsePositive).length;
  const falseNegatives = answers.filter(isFalseNegative).length;
  return {
    precision: [right.length, right.length + falsePositives],
    recall: [right.length, right.length + falseNegatives],
    termAccuracy: [right.filter(isRightTerm).length, right.length],
  };
}

function isRightTerm({ hover, shown }: Answer): boolean {
  return shown === hover.expected || (shown !== undefined && (hover.also_ok ?? []).includes(shown));
}

function isFalsePositive(answer: Answer): boolean {
  return answer.hover.expected === null && answer.shown !== undefined && !isRightTerm(answer);
}

function isFalseNegative({ hover, shown }: Answer): boolean {
  return hover.expected !== null && shown === undefined;
}

function isMiss(answer: Answer): boolean {
  const isWrongTerm = answer.hover.expected !== null && answer.shown !== undefined && !isRightTerm(answer);
  return isFalsePositive(answer) || isFalseNegative(answer) || isWrongTerm;
}

function describeMiss({ hover, shown }: Answer): void {
  const line = hover.text.split('\n')[hover.line] ?? '';
  const near = `${line.slice(Math.max(0, hover.character - 60), hover.character)}|${line.slice(hover.character, hover.character + 50)}`;
  console.error(
    `${hover.id} ${hover.path}: ${shown ?? 'nothing'} instead of ${hover.expected ?? 'nothing'}: ${near.trim()}`,
  );
}

function share([hits, of]: Share): number {
  return of === 0 ? 1 : hits / of;
}

/** With the Wilson score interval of 95 %, which holds for few cases and for shares near 1. */
function describeShare([hits, of]: Share): string {
  if (of === 0) return 'no case'.padEnd(20);
  const z = 1.96;
  const p = hits / of;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return `${p.toFixed(3)} [${(middle - half).toFixed(3)}, ${(middle + half).toFixed(3)}]`.padEnd(20);
}

function offsetOf({ text, line, character }: HoverCase): number {
  let offset = 0;
  for (let i = 0; i < line; i++) offset = text.indexOf('\n', offset) + 1;
  return offset + character;
}

void main();
