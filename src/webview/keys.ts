import type { Intent, ViewState } from '../protocol/messages';

/** What of a key press matters here; a part of `KeyboardEvent`. */
export interface KeyPress {
  readonly key: string;
  readonly repeat: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly target: EventTarget | null;
}

/** Elements that need the keys for themselves. */
const TYPING = 'input:not([type=checkbox]), select, textarea';
/** Elements that Space and Enter press. */
const PRESSABLE = 'button, a, summary';

/** What a key means on the screen shown; `undefined` when it is not ours. A key held down counts once. */
export function intentForKey(press: KeyPress, { turn, screen }: ViewState): Intent | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || press.repeat || isIn(press.target, TYPING)) return undefined;
  const { key } = press;
  if (key === 'u' || key === 'U') return 'canUndo' in screen && screen.canUndo ? { kind: 'undo', turn } : undefined;
  if (screen.kind === 'question' || screen.kind === 'answer') {
    if (key === 's' || key === 'S') return { kind: 'suspend', turn };
    if (key === 'b' || key === 'B') return { kind: 'bury', turn };
  }
  const isGo = (key === ' ' || key === 'Enter') && !isIn(press.target, PRESSABLE);
  switch (screen.kind) {
    case 'question':
      return isGo ? { kind: 'reveal', turn } : undefined;
    case 'answer': {
      const choice = screen.ratings.find(({ rating }) => key === String(rating) || (isGo && rating === 3));
      return choice ? { kind: 'rate', turn, rating: choice.rating } : undefined;
    }
    case 'card':
    case 'decks':
      return key === 'Escape' ? { kind: 'home' } : undefined;
    default:
      return undefined;
  }
}

function isIn(target: EventTarget | null, selector: string): boolean {
  return typeof Element !== 'undefined' && target instanceof Element && target.closest(selector) !== null;
}
