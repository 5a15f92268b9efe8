import * as v from 'valibot';
import { isMap, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { DeckProblem } from './problem';
import { cardSchema, deckHeadSchema, refSchema, type Deck, type DeckEntry } from './schema';

export interface ParsedDeck {
  /** `undefined` when the file as a whole cannot be read. */
  readonly deck: Deck | undefined;
  readonly problems: readonly DeckProblem[];
}

/** An alias is a YAML feature that can blow a small file up to gigabytes; no deck needs a hundred. */
const MAX_ALIASES = 100;

/**
 * Reads a deck from YAML (of which JSON is a part). A bad card is left out and named among the
 * problems; the rest of the deck is kept. Never throws.
 */
export function parseDeck(source: string, path: string): ParsedDeck {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const problems: DeckProblem[] = [];
  const report = (offset: number, message: string): void => {
    problems.push({ path, line: Math.max(1, lines.linePos(offset).line), message });
  };
  const [syntaxError] = document.errors;
  if (syntaxError) {
    report(syntaxError.pos[0], `is not valid YAML: ${firstSentence(syntaxError.message)}`);
    return { deck: undefined, problems };
  }
  let content: unknown;
  try {
    content = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    report(0, `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return { deck: undefined, problems };
  }
  if (!isMap(document.contents) || !isRecord(content)) {
    report(0, 'is not a deck: it needs "id", "title" and "cards".');
    return { deck: undefined, problems };
  }
  const { cards, ...head } = content;
  const parsedHead = v.safeParse(deckHeadSchema, head);
  if (!parsedHead.success) {
    for (const issue of parsedHead.issues) report(offsetOf(document, pathOf(issue)), describe(issue, 'the deck'));
    return { deck: undefined, problems };
  }
  if (!Array.isArray(cards) || !isSeq(document.get('cards', true))) {
    report(offsetOf(document, ['cards']), 'the deck needs a list "cards".');
    return { deck: undefined, problems };
  }
  const entries: DeckEntry[] = [];
  const seen = new Set<string>();
  for (const [index, raw] of cards.entries()) {
    const at = (rest: readonly (string | number)[]): number => offsetOf(document, ['cards', index, ...rest]);
    const parsed = parseEntry(raw, index);
    if (!parsed.ok) {
      for (const problem of parsed.problems) report(at(problem.path), problem.message);
      continue;
    }
    const id = 'card' in parsed.entry ? parsed.entry.card.id : parsed.entry.ref;
    if (seen.has(id)) {
      report(at([]), `card "${id}" stands twice in this deck: the second one is left out.`);
      continue;
    }
    seen.add(id);
    entries.push(parsed.entry);
  }
  return { deck: { ...parsedHead.output, entries }, problems };
}

type EntryResult =
  | { readonly ok: true; readonly entry: DeckEntry }
  | {
      readonly ok: false;
      readonly problems: { readonly path: readonly (string | number)[]; readonly message: string }[];
    };

function parseEntry(raw: unknown, index: number): EntryResult {
  if (isRecord(raw) && 'ref' in raw) {
    const ref = v.safeParse(refSchema, raw);
    if (ref.success) return { ok: true, entry: { ref: ref.output.ref } };
    return {
      ok: false,
      problems: ref.issues.map((i) => ({ path: pathOf(i), message: describe(i, nameOf(raw, index)) })),
    };
  }
  const card = v.safeParse(cardSchema, raw);
  if (card.success) return { ok: true, entry: { card: card.output } };
  return {
    ok: false,
    problems: card.issues.map((i) => ({ path: pathOf(i), message: describe(i, nameOf(raw, index)) })),
  };
}

function nameOf(raw: unknown, index: number): string {
  if (isRecord(raw)) {
    if (typeof raw.id === 'string') return `card "${raw.id}"`;
    if (typeof raw.term === 'string') return `card "${raw.term}"`;
  }
  return `card ${String(index + 1)}`;
}

function describe(issue: v.BaseIssue<unknown>, subject: string): string {
  const field = pathOf(issue).join('.');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return `${subject} has an unknown field "${field}": remove it or correct its name.`;
  }
  if (issue.received === 'undefined') return `${subject} has no "${field}": add one.`;
  const reason = reasonOf(issue);
  return field === '' ? `${subject} ${reason}.` : `${subject}: "${field}" ${reason}.`;
}

function reasonOf(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'validation' || issue.type === 'union' || issue.type === 'picklist') return issue.message;
  if (issue.expected === 'string') return 'must be text: put it in quotes';
  return `must be ${issue.expected?.toLowerCase() ?? 'something else'}`;
}

function pathOf(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).flatMap((item) =>
    typeof item.key === 'string' || typeof item.key === 'number' ? [item.key] : [],
  );
}

/** Where a value stands in the text; of a value that is missing, where the thing around it stands. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
    if (range) return range[0];
  }
  return 0;
}

function firstSentence(message: string): string {
  const [line = message] = message.split('\n');
  return line.endsWith('.') ? line : `${line}.`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
