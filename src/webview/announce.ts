import type { PanelStrings, Screen } from '../protocol/messages';

/** What a screen reader says when a screen comes up; the keyboard's new place speaks for itself. */
export function announcementOf(screen: Screen, strings: PanelStrings): string {
  switch (screen.kind) {
    case 'question':
      return `${strings.question} ${screen.question.prompt}`;
    case 'answer':
      return `${strings.answer}: ${screen.face.definition}`;
    case 'summary':
      return `${strings.sessionDone}. ${screen.message}`;
    case 'home':
    case 'failed':
      return screen.message;
    case 'loading':
      return strings.loading;
    case 'card':
    case 'decks':
      return '';
  }
}
