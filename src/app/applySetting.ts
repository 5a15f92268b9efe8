import type { Intent } from '../protocol/messages';
import type { SettingsPort } from './ports';

type SettingIntent = Extract<Intent, { kind: 'setDeck' | 'setNewCardsPerDay' | 'setNewCardOrder' }>;

/** Writes what the learner chose on the deck page. */
export async function applySetting(intent: SettingIntent, settings: SettingsPort): Promise<void> {
  switch (intent.kind) {
    case 'setDeck': {
      const others = settings.read().enabledDecks.filter((id) => id !== intent.deck);
      await settings.setEnabledDecks(intent.isOn ? [...others, intent.deck] : others);
      break;
    }
    case 'setNewCardsPerDay':
      await settings.setNewCardsPerDay(intent.count);
      break;
    case 'setNewCardOrder':
      await settings.setNewCardOrder(intent.order);
      break;
  }
}
