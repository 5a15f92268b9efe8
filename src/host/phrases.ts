import { l10n } from 'vscode';
import type { Idle, Knowledge, Phrases } from '../app/phrases';
import { Rating } from '../core/schedule/interval';
import type { Counts, PanelStrings } from '../protocol/messages';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAYS_A_MONTH = 365.25 / 12;

/** The sentences of core and app, in the learner's language. */
export function createPhrases(): Phrases {
  return {
    ratingLabel: (rating) => {
      switch (rating) {
        case Rating.Again:
          return l10n.t('Again');
        case Rating.Hard:
          return l10n.t('Hard');
        case Rating.Good:
          return l10n.t('Good');
        case Rating.Easy:
          return l10n.t('Easy');
      }
    },
    interval: (interval) => (interval.unit === 'seconds' ? shortTime(interval.seconds) : shortDays(interval.days)),
    duration: shortTime,
    knowledge: sayKnowledge,
    toDo: (counts) => l10n.t('To do now: {0}.', list(counts)),
    idle: sayIdle,
    deckCounts: (counts) => list(counts) || l10n.t('Nothing to do'),
    progressNotSaved: () =>
      l10n.t('That could not be done, and nothing was lost: try again. The output channel "Jargonaut" says more.'),
    progressReadOnly: () =>
      l10n.t(
        'Your progress was stored by a newer version of Jargonaut: update this one to go on. Nothing is written until then.',
      ),
    leech: ({ term, lapses, isSuspended }) =>
      isSuspended
        ? l10n.t(
            '"{0}" is a leech, forgotten {1} times: it is suspended. U takes that back; Jargonaut: Unsuspend Card… brings it back later.',
            term,
            lapses,
          )
        : l10n.t('"{0}" is a leech: you have forgotten it {1} times.', term, lapses),
    isLeech: sayLeech,
    unknownCard: () => l10n.t('No deck has this card any more: choose another, or turn its deck on again.'),
  };
}

export function createPanelStrings(): PanelStrings {
  return {
    loading: l10n.t('Loading…'),
    startReview: l10n.t('Start Review'),
    continueReview: l10n.t('Continue'),
    due: l10n.t('Due'),
    learning: l10n.t('Learning'),
    newCards: l10n.t('New'),
    decks: l10n.t('Decks'),
    back: l10n.t('Back'),
    tryAgain: l10n.t('Try Again'),
    reveal: l10n.t('Show Answer'),
    undo: l10n.t('Undo'),
    finish: l10n.t('Finish'),
    howWell: l10n.t('How well did you know it?'),
    question: l10n.t('What does this term mean?'),
    answer: l10n.t('Answer'),
    example: l10n.t('Example'),
    formula: l10n.t('Formula'),
    sources: l10n.t('Sources'),
    keysQuestion: l10n.t(
      'Space shows the answer, U takes the last one back, S suspends the card, B buries it until tomorrow.',
    ),
    keysFirstQuestion: l10n.t('Space shows the answer, S suspends the card, B buries it until tomorrow.'),
    keysAnswer: l10n.t('1 to 4 rate your answer, Space is Good.'),
    sessionDone: l10n.t('Session Finished'),
    answered: l10n.t('Answered'),
    remembered: l10n.t('Remembered'),
    timeSpent: l10n.t('Time'),
    reviewNow: l10n.t('Review Now'),
    reportProblem: l10n.t('Report a Problem…'),
    chooseDecks: l10n.t('Decks to study'),
    newPerDay: l10n.t('New cards a day'),
    newOrder: l10n.t('Order of new cards'),
    orderDeck: l10n.t('As in the deck'),
    orderRandom: l10n.t('Random'),
    cardsInDeck: l10n.t('{0} cards'),
    progress: l10n.t('{0} of {1}'),
    suspend: l10n.t('Suspend'),
    bury: l10n.t('Bury'),
  };
}

function sayKnowledge(knowledge: Knowledge): string {
  switch (knowledge.kind) {
    case 'new':
      return l10n.t('New to you.');
    case 'learning':
      return knowledge.dueIn <= 0
        ? l10n.t('You are learning it: due now.')
        : l10n.t('You are learning it: due in {0}.', shortTime(knowledge.dueIn / 1000));
    case 'suspended':
      return knowledge.leechLapses === undefined
        ? l10n.t('Suspended: it is not asked.')
        : `${l10n.t('Suspended: it is not asked.')} ${sayLeech(knowledge.leechLapses)}`;
    case 'review': {
      const { daysAgo, dueInDays, knewIt, retrievability } = knowledge;
      const ago =
        daysAgo === 0 ? l10n.t('today') : daysAgo === 1 ? l10n.t('yesterday') : l10n.t('{0} days ago', daysAgo);
      const said = knewIt ? l10n.t('You knew it {0}', ago) : l10n.t('You forgot it {0}', ago);
      const due = dueInDays <= 0 ? l10n.t('due now') : l10n.t('due in {0}', shortDays(dueInDays));
      return l10n.t('{0}: {1}, {2} % likely to be remembered.', said, due, Math.round(retrievability * 100));
    }
  }
}

function sayLeech(lapses: number): string {
  return l10n.t('A leech: you have forgotten it {0} times.', lapses);
}

function sayIdle(idle: Idle): string {
  if (idle.kind === 'no-decks') return l10n.t('No deck is on: choose what you want to learn.');
  const limit = idle.newLimitReached ? ` ${l10n.t('More new cards come tomorrow: the daily limit is reached.')}` : '';
  if (idle.kind === 'nothing') {
    return idle.newLimitReached ? limit.trim() : l10n.t('Nothing is due: all cards of your decks are learned.');
  }
  return `${l10n.t('Nothing is due. The next card comes in {0}.', shortTime((idle.at - idle.now) / 1000))}${limit}`;
}

function list({ due, learning, new: fresh }: Counts): string {
  return [
    ...(due > 0 ? [l10n.t('{0} due', due)] : []),
    ...(learning > 0 ? [l10n.t('{0} learning', learning)] : []),
    ...(fresh > 0 ? [l10n.t('{0} new', fresh)] : []),
  ].join(', ');
}

function shortTime(seconds: number): string {
  if (seconds < MINUTE) return l10n.t('{0} s', Math.ceil(seconds));
  if (seconds < HOUR) return l10n.t('{0} min', Math.round(seconds / MINUTE));
  if (seconds < 24 * HOUR) return l10n.t('{0} h', Math.round(seconds / HOUR));
  return shortDays(Math.round(seconds / (24 * HOUR)));
}

function shortDays(days: number): string {
  if (days < 31) return l10n.t('{0} d', days);
  if (days < 365) return l10n.t('{0} mo', oneDecimal(days / DAYS_A_MONTH));
  return l10n.t('{0} y', oneDecimal(days / 365.25));
}

function oneDecimal(value: number): string {
  return (Math.round(value * 10) / 10).toString();
}
