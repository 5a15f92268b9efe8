import * as v from 'valibot';

/**
 * The format of a deck file. This schema is the one place that knows it: the types, the checks while
 * parsing and the JSON Schema that editors complete from (`media/deck.schema.json`) are made from it.
 */

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));

/** A slug: immutable and deck-free, because a learner's progress hangs on it. */
const idSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9._-]{0,63}$/u, 'must be a slug: small letters, digits, "-", "_" and "."'),
  v.description('Never change it: progress hangs on it.'),
);

const caseSchema = v.pipe(
  v.picklist(['exact', 'smart'], 'must be exact or smart'),
  v.description('exact: only as written. smart (default): any case, but a mostly-capital acronym needs its capitals.'),
);

const whenSchema = v.pipe(
  v.picklist(['always', 'llm', 'phrase', 'never'], 'must be always, llm, phrase or never'),
  v.description(
    'always: wherever it stands. llm: only in files about language models. phrase: only inside a longer known phrase. never: not on hover.',
  ),
);

const formSchema = v.union(
  [text, v.strictObject({ form: text, case: v.optional(caseSchema), when: v.optional(whenSchema) })],
  'must be text, or {form, case, when}',
);

const sourceSchema = v.pipe(
  v.strictObject({
    title: text,
    year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100))),
    arxiv: v.optional(v.pipe(v.string(), v.regex(/^(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})$/u, 'must look like 2106.09685'))),
    doi: v.optional(v.pipe(v.string(), v.startsWith('10.', 'must start with "10."'))),
    url: v.optional(v.pipe(v.string(), v.regex(/^https:\/\/\S+$/u, 'must be an https address'))),
  }),
  v.check((source) => Boolean(source.arxiv ?? source.doi ?? source.url), 'needs one of arxiv, doi or url'),
);

const askSchema = v.strictObject({
  ask: text,
  answer: text,
  accept: v.optional(v.pipe(v.array(text), v.description('Other answers that are right when typed.'))),
  distractors: v.optional(v.pipe(v.array(text), v.description('Plausible answers that are wrong.'))),
  code: v.optional(v.pipe(text, v.description('Code that the question is about.'))),
});

const clozeSchema = v.strictObject({
  cloze: v.pipe(text, v.regex(/\{\{[^{}]+\}\}/u, 'needs its gap in {{double braces}}')),
  accept: v.optional(v.array(text)),
  distractors: v.optional(v.array(text)),
});

const exampleSchema = v.union(
  [text, v.strictObject({ language: text, code: text })],
  'must be text, or {language, code}',
);

const waiverSchema = v.strictObject({ rule: text, reason: text });

export const cardSchema = v.strictObject({
  id: idSchema,
  term: text,
  expansion: v.optional(v.pipe(text, v.description('What an abbreviation stands for.'))),
  aliases: v.optional(v.array(formSchema)),
  identifiers: v.optional(v.pipe(v.array(formSchema), v.description('Spellings in code.'))),
  match: v.optional(v.strictObject({ case: v.optional(caseSchema), when: v.optional(whenSchema) })),
  definition: v.pipe(text, v.description('One or two sentences: what the hover shows.')),
  detail: v.optional(text),
  formula: v.optional(v.pipe(text, v.description('Unicode text, readable aloud.'))),
  example: v.optional(exampleSchema),
  questions: v.optional(
    v.array(v.union([askSchema, clozeSchema], 'must have ask and answer, or cloze with its gap in {{double braces}}')),
  ),
  sources: v.optional(v.array(sourceSchema)),
  related: v.optional(v.array(idSchema)),
  tags: v.optional(v.array(text)),
  quiz: v.optional(v.pipe(v.boolean(), v.description('false: only on hover, never asked.'))),
  waive: v.optional(v.pipe(v.array(waiverSchema), v.description('Warnings that do not apply here, and why.'))),
});

/** A card that another deck of the same namespace defines: one idea, one card, one progress. */
export const refSchema = v.strictObject({ ref: idSchema });

export const deckHeadSchema = v.strictObject({
  id: idSchema,
  title: text,
  description: v.optional(text),
  namespace: v.optional(idSchema),
  language: v.optional(v.pipe(text, v.description('BCP 47 tag of the language that the cards are in.'))),
  order: v.optional(v.pipe(v.number(), v.integer(), v.description('Its place among the decks that come with it.'))),
});

/** The whole file; for the JSON Schema. Parsing checks card by card, so that one bad card loses only itself. */
export const deckSchema = v.strictObject({
  ...deckHeadSchema.entries,
  cards: v.array(v.union([refSchema, cardSchema])),
});

export type Form = v.InferOutput<typeof formSchema>;
export type CasePolicy = v.InferOutput<typeof caseSchema>;
export type WhenPolicy = v.InferOutput<typeof whenSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type Ask = v.InferOutput<typeof askSchema>;
export type Cloze = v.InferOutput<typeof clozeSchema>;
export type CardText = v.InferOutput<typeof cardSchema>;
export type DeckHead = v.InferOutput<typeof deckHeadSchema>;

/** A parsed deck: its head, its own cards in file order, and where the cards of other decks come in. */
export interface Deck extends DeckHead {
  readonly entries: readonly DeckEntry[];
}

export type DeckEntry = { readonly card: CardText } | { readonly ref: string };
