import type { CardRef } from '../progress/cardKey';
import type { CasePolicy, Form, WhenPolicy } from '../deck/schema';
import type { LibraryCard } from '../deck/library';
import { splitWords } from './words';

/** One way to write a term, and when it is meant. */
export interface IndexedForm {
  readonly card: CardRef;
  readonly spelling: string;
  readonly case: CasePolicy;
  readonly when: WhenPolicy;
  /** Offsets inside the folded spelling at which its words begin: only there may a text part the letters. */
  readonly boundaries: ReadonlySet<number>;
}

/** Every form of every card by its folded letters. Built whole and swapped; never changed. */
export interface TermIndex {
  readonly forms: ReadonlyMap<string, readonly IndexedForm[]>;
  /** The most words that a form has, so that a search knows when to stop. */
  readonly longest: number;
}

export function buildTermIndex(cards: Iterable<LibraryCard>): TermIndex {
  const forms = new Map<string, IndexedForm[]>();
  let longest = 0;
  for (const card of cards) {
    for (const form of formsOf(card)) {
      const policy = policyOf(form, card);
      if (policy.when === 'never') continue;
      const words = splitWords(policy.spelling);
      const key = words.map((word) => word.key).join('');
      if (key === '') continue;
      longest = Math.max(longest, words.length);
      const indexed: IndexedForm = {
        card: card.ref,
        ...policy,
        boundaries: boundariesOf(words.map((word) => word.key)),
      };
      const others = forms.get(key);
      if (others) others.push(indexed);
      else forms.set(key, [indexed]);
    }
  }
  return { forms, longest };
}

/** The expansion comes last: where an alias spells the same, its own policy counts first. */
function formsOf({ term, aliases = [], identifiers = [], expansion }: LibraryCard): Form[] {
  return [term, ...aliases, ...identifiers, ...(expansion === undefined ? [] : [expansion])];
}

function policyOf(form: Form, card: LibraryCard): Pick<IndexedForm, 'spelling' | 'case' | 'when'> {
  const own = typeof form === 'string' ? { form } : form;
  return {
    spelling: own.form,
    case: own.case ?? card.match?.case ?? 'smart',
    when: own.when ?? card.match?.when ?? 'always',
  };
}

function boundariesOf(keys: readonly string[]): ReadonlySet<number> {
  const boundaries = new Set<number>();
  let offset = 0;
  for (const key of keys) {
    boundaries.add(offset);
    offset += key.length;
  }
  return boundaries;
}
