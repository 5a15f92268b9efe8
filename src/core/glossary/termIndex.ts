import type { LibraryCard } from '../deck/library';
import type { CasePolicy, Form, WhenPolicy } from '../deck/schema';
import type { CardRef } from '../progress/cardKey';
import { buildTermTable, spellingOf, type TermTable } from './termTable';

/** Every form of every card, ready to be found. Built whole and swapped; never changed. */
export interface TermIndex {
  readonly table: TermTable;
  readonly policies: FormPolicies;
}

/** For each form of a table, whose it is and when it is meant; in columns, since there may be a hundred thousand. */
interface FormPolicies {
  readonly cards: readonly CardRef[];
  /** For each form, the index of its card. */
  readonly cardOf: Int32Array;
  /** For each form, its case and when policies in one byte. */
  readonly policyOf: Uint8Array;
}

/** One way to write a term, with all that is known of it. */
export interface IndexedForm {
  readonly card: CardRef;
  readonly spelling: string;
  readonly case: CasePolicy;
  readonly when: WhenPolicy;
}

const CASES: readonly CasePolicy[] = ['smart', 'exact'];
const WHENS: readonly WhenPolicy[] = ['always', 'llm', 'phrase', 'never'];

export function buildTermIndex(cards: Iterable<LibraryCard>): TermIndex {
  const { spellings, policies } = listForms(cards);
  return { table: buildTermTable(spellings), policies };
}

/** The forms of all cards in order: the same list goes with a table that was built before. */
export function listForms(cards: Iterable<LibraryCard>): { spellings: string[]; policies: FormPolicies } {
  const spellings: string[] = [];
  const refs: CardRef[] = [];
  const cardOf: number[] = [];
  const policyOf: number[] = [];
  for (const card of cards) {
    for (const form of formsOf(card)) {
      const own = typeof form === 'string' ? { form } : form;
      const when = own.when ?? card.match?.when ?? 'always';
      if (when === 'never') continue;
      spellings.push(own.form);
      cardOf.push(refs.length);
      policyOf.push(CASES.indexOf(own.case ?? card.match?.case ?? 'smart') * WHENS.length + WHENS.indexOf(when));
    }
    refs.push(card.ref);
  }
  return { spellings, policies: { cards: refs, cardOf: Int32Array.from(cardOf), policyOf: Uint8Array.from(policyOf) } };
}

export function formAt({ table, policies }: TermIndex, form: number): IndexedForm {
  const card = policies.cards[policies.cardOf[form] ?? -1];
  const policy = policies.policyOf[form] ?? 0;
  const [kase, when] = [CASES[Math.floor(policy / WHENS.length)], WHENS[policy % WHENS.length]];
  if (!card || !kase || !when) throw new RangeError(`no form ${String(form)}`);
  return { card, spelling: spellingOf(table, form), case: kase, when };
}

/** The expansion comes last: where an alias spells the same, its own policy counts first. */
function formsOf({ term, aliases = [], identifiers = [], expansion }: LibraryCard): Form[] {
  return [term, ...aliases, ...identifiers, ...(expansion === undefined ? [] : [expansion])];
}
