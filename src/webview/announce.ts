import type { PanelStrings, Screen } from '../protocol/messages';

/** What a screen reader says when a screen comes up; the keyboard's new place speaks for itself. */
export function announcementOf(screen: Screen, strings: PanelStrings): string {
  switch (screen.kind) {
    case 'question':
      return withNotice(`${strings.question} ${screen.question.prompt}`, screen.notice);
    case 'answer':
      return withNotice(`${strings.answer}: ${screen.face.definition}`, screen.notice);
    case 'summary':
      return withNotice(`${strings.sessionDone}. ${screen.message}`, screen.notice);
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

function withNotice(text: string, notice: string | undefined): string {
  return notice === undefined ? text : `${notice} ${text}`;
}
