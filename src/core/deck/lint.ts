import { SENSE_RULES } from '../glossary/senseRules';
import { formKey } from '../glossary/words';
import type { Ask, CardText, Cloze, Deck, Form } from './schema';

/** What `npm run decks` says about the decks that we ship. A warning may be waived on its card with a reason. */
export interface DeckFinding {
  readonly severity: 'error' | 'warning';
  readonly rule: string;
  readonly card: string;
  readonly deck: string;
  readonly message: string;
}

export interface DeckReport {
  readonly decks: readonly {
    readonly id: string;
    readonly cards: number;
    readonly quiz: number;
    readonly refs: number;
    readonly questions: number;
  }[];
  readonly quizCards: number;
  readonly hoverCards: number;
  readonly questions: number;
  readonly findings: readonly DeckFinding[];
}

const MAX_DEFINITION = 280;
const MIN_ASKS = 2;
const BRITISH =
  /\b\w*(?:tokenis|normalis|optimis|quantis|generalis|initialis|regularis|parallelis(?!m)|specialis|summaris|minimis|maximis|behaviour|colour|favour|modelling|labell|neighbour|centre\b)\w*/iu;

/** Checks all bundled decks together, since ids, forms and links cross decks. */
export function lintDecks(decks: readonly Deck[]): DeckReport {
  const findings: DeckFinding[] = [];
  const home = new Map<string, { card: CardText; deck: string }>();
  const add = (
    severity: 'error' | 'warning',
    rule: string,
    deck: string,
    card: CardText | string,
    message: string,
  ): void => {
    const waived =
      typeof card !== 'string' && severity === 'warning' && card.waive?.some((waiver) => waiver.rule === rule);
    if (!waived) findings.push({ severity, rule, deck, card: typeof card === 'string' ? card : card.id, message });
  };
  for (const deck of decks) {
    for (const entry of deck.entries) {
      if (!('card' in entry)) continue;
      const other = home.get(entry.card.id);
      if (other) add('error', 'duplicate-id', deck.id, entry.card, `id is taken by deck "${other.deck}" already`);
      else home.set(entry.card.id, { card: entry.card, deck: deck.id });
    }
  }
  for (const deck of decks) {
    for (const entry of deck.entries) {
      if ('ref' in entry && !home.has(entry.ref))
        add('error', 'dangling-ref', deck.id, entry.ref, 'no deck defines this card');
    }
  }
  const cards = [...home.values()];
  for (const { card, deck } of cards) {
    const report = (severity: 'error' | 'warning', rule: string, message: string): void => {
      add(severity, rule, deck, card, message);
    };
    lintText(card, report);
    if (card.quiz !== false) lintQuestions(card, report);
    for (const id of card.related ?? []) {
      const target = home.get(id)?.card;
      if (!target) report('error', 'dangling-related', `related "${id}" does not exist`);
      // A card that is only shown on hover leads to what can be learned; the way back would crowd that card.
      else if (card.quiz !== false && !target.related?.includes(card.id))
        report('warning', 'one-way-related', `"${id}" does not name this card back`);
    }
  }
  lintForms(cards, add);
  lintSharedSentences(cards, add);
  const quizCards = cards.filter(({ card }) => card.quiz !== false);
  const questionsOf = (card: CardText): number => card.questions?.length ?? 0;
  return {
    decks: decks.map((deck) => {
      const own = deck.entries.flatMap((entry) => ('card' in entry ? [entry.card] : []));
      return {
        id: deck.id,
        cards: own.length,
        quiz: own.filter((card) => card.quiz !== false).length,
        refs: deck.entries.length - own.length,
        questions: own.reduce((sum, card) => sum + questionsOf(card), 0),
      };
    }),
    quizCards: quizCards.length,
    hoverCards: cards.length - quizCards.length,
    questions: quizCards.reduce((sum, { card }) => sum + questionsOf(card), 0),
    findings,
  };
}

type Report = (severity: 'error' | 'warning', rule: string, message: string) => void;

function lintText(card: CardText, report: Report): void {
  const { definition } = card;
  if (definition.length > MAX_DEFINITION) {
    report(
      'error',
      'definition-length',
      `definition has ${String(definition.length)} characters, at most ${String(MAX_DEFINITION)}`,
    );
  }
  if (!/[.!?]$/u.test(definition)) report('error', 'definition-end', 'definition does not end with a full stop');
  if (sentencesOf(definition).length > 2)
    report('error', 'definition-sentences', 'definition has more than two sentences');
  if (!card.sources?.length) report('error', 'no-source', 'needs a primary source');
  const inDefinition = wordsOf(definition);
  for (const form of [card.term, ...(card.expansion ? [card.expansion] : []), ...(card.aliases ?? []).map(formText)]) {
    if (containsPhrase(inDefinition, wordsOf(form))) {
      report('warning', 'term-in-definition', `definition uses "${form}" itself`);
      break;
    }
  }
  const prose = [
    definition,
    card.detail,
    ...(card.questions ?? []).flatMap((q) => ('ask' in q ? [q.ask, q.answer] : [q.cloze])),
  ];
  const british = BRITISH.exec(prose.join(' '))?.[0];
  if (british) report('warning', 'british-spelling', `"${british}" is not the American spelling`);
}

function lintQuestions(card: CardText, report: Report): void {
  const asks = (card.questions ?? []).filter((question): question is Ask => 'ask' in question);
  const clozes = (card.questions ?? []).filter((question): question is Cloze => 'cloze' in question);
  if (asks.length < MIN_ASKS)
    report('warning', 'few-questions', `has ${String(asks.length)} questions, needs ${String(MIN_ASKS)}`);
  if (clozes.length < 1) report('warning', 'no-cloze', 'has no cloze');
  for (const { ask, answer, accept = [], distractors = [] } of asks) {
    if (containsPhrase(wordsOf(ask), wordsOf(answer)))
      report('warning', 'answer-in-question', `"${ask}" gives its answer away`);
    lintDistractors([answer, ...accept], distractors, report);
  }
  for (const { cloze, accept = [], distractors = [] } of clozes) {
    const gaps = [...cloze.matchAll(/\{\{([^{}]+)\}\}/gu)].map((gap) => gap[1] ?? '');
    const rest = wordsOf(cloze.replace(/\{\{[^{}]+\}\}/gu, ' _ '));
    if (gaps.some((gap) => containsPhrase(rest, wordsOf(gap))))
      report('warning', 'answer-in-question', `"${cloze}" gives its gap away`);
    lintDistractors([...gaps, ...accept], distractors, report);
  }
}

function lintDistractors(accepted: readonly string[], distractors: readonly string[], report: Report): void {
  const right = new Set(accepted.map(foldAnswer));
  const seen = new Set<string>();
  for (const distractor of distractors) {
    const key = foldAnswer(distractor);
    if (right.has(key)) report('error', 'right-distractor', `distractor "${distractor}" is an accepted answer`);
    if (seen.has(key)) report('error', 'same-distractor', `distractor "${distractor}" stands twice`);
    seen.add(key);
  }
}

/** Letters, digits and the signs that change a meaning: `O(n)` and `O(n²)`, `-1` and `1` stay apart. */
function foldAnswer(answer: string): string {
  return answer
    .toLowerCase()
    .replace(/[\s"'`.,;:!?_]+/gu, ' ')
    .trim();
}

type Add = (severity: 'error' | 'warning', rule: string, deck: string, card: CardText, message: string) => void;

function lintForms(cards: readonly { card: CardText; deck: string }[], add: Add): void {
  const claims = new Map<string, { card: CardText; spelling: string }[]>();
  for (const { card, deck } of cards) {
    const own = new Set<string>();
    for (const form of [card.term, ...(card.aliases ?? []), ...(card.identifiers ?? [])]) {
      if (typeof form !== 'string' && form.when === 'never') continue;
      const key = formKey(formText(form));
      if (key === '') {
        add('error', 'empty-form', deck, card, `"${formText(form)}" has no letter or digit to match`);
        continue;
      }
      if (own.has(key)) continue;
      own.add(key);
      claims.set(key, [...(claims.get(key) ?? []), { card, spelling: formText(form) }]);
    }
  }
  for (const claimants of claims.values()) {
    const [first, ...others] = claimants;
    if (!first) continue;
    // A rule of sense that asks for a cue tells which of the two is meant.
    if (claimants.every(({ card, spelling }) => needsCue(card.id, spelling))) continue;
    for (const other of others) {
      const deck = cards.find(({ card }) => card === other.card)?.deck ?? '';
      add('error', 'form-clash', deck, other.card, `"${other.spelling}" is claimed by card "${first.card.id}" too`);
    }
  }
}

function lintSharedSentences(cards: readonly { card: CardText; deck: string }[], add: Add): void {
  const owners = new Map<string, string>();
  for (const { card, deck } of cards) {
    for (const sentence of sentencesOf(card.definition)) {
      const key = wordsOf(sentence).join(' ');
      const owner = owners.get(key);
      if (owner) add('error', 'shared-sentence', deck, card, `shares a sentence with card "${owner}": ${sentence}`);
      else owners.set(key, card.id);
    }
  }
}

function needsCue(card: string, spelling: string): boolean {
  return (SENSE_RULES[`${card}/${spelling.toLowerCase()}`] ?? SENSE_RULES[card])?.needsCue === true;
}

/** The spelling of a form, with or without its own policy. */
export function formText(form: Form): string {
  return typeof form === 'string' ? form : form.form;
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function containsPhrase(text: readonly string[], phrase: readonly string[]): boolean {
  if (phrase.length === 0) return false;
  return text.some((_, at) => phrase.every((word, offset) => text[at + offset] === word));
}
