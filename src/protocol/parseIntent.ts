import { isRating } from '../core/schedule/interval';
import { MAX_NEW_CARDS, NEW_CARD_ORDERS, type Intent } from './messages';

/** A message of the webview as an intent; `undefined` when it does not fit, for the caller to log and drop. */
export function parseIntent(message: unknown): Intent | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { kind, turn, rating, deck, isOn, count, order, card } = message as Record<string, unknown>;
  switch (kind) {
    case 'ready':
    case 'start':
    case 'home':
    case 'decks':
      return { kind };
    case 'reveal':
    case 'conceal':
    case 'undo':
    case 'suspend':
    case 'bury':
    case 'stop':
      return isTurn(turn) ? { kind, turn } : undefined;
    case 'rate':
      return isTurn(turn) && isRating(rating) ? { kind, turn, rating } : undefined;
    case 'setDeck':
      return isName(deck) && typeof isOn === 'boolean' ? { kind, deck, isOn } : undefined;
    case 'setNewCardsPerDay':
      return isTurn(count) && count <= MAX_NEW_CARDS ? { kind, count } : undefined;
    case 'setNewCardOrder': {
      const known = NEW_CARD_ORDERS.find((candidate) => candidate === order);
      return known ? { kind, order: known } : undefined;
    }
    case 'reviewCard':
    case 'reportProblem':
      return isName(card) ? { kind, card } : undefined;
    default:
      return undefined;
  }
}

function isTurn(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 200;
}
