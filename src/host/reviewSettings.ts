import { DEFAULT_SETTINGS, LEECH_ACTIONS, type DeckOptions, type Settings } from '../app/ports';
import { REVIEW_ORDERS } from '../core/review/reviewOrder';
import { parseSteps } from '../core/schedule/steps';
import { NEW_CARD_ORDERS } from '../protocol/messages';
import { SETTINGS } from './ids';

/** The value of a setting, whatever somebody typed there. */
export type ReadSetting = (id: string) => unknown;

type ReviewSettings = Omit<Settings, 'enabledDecks'>;

/** The settings of reviews. A value of the wrong type or out of range counts as the default. */
export function readReviewSettings(read: ReadSetting): ReviewSettings {
  const fallback = DEFAULT_SETTINGS;
  return {
    deckOptions: readDeckOptions(read(SETTINGS.deckOptions)),
    newCardsPerDay: whole(read(SETTINGS.newCardsPerDay), 0, 9_999) ?? fallback.newCardsPerDay,
    newCardOrder: oneOf(NEW_CARD_ORDERS, read(SETTINGS.newCardOrder)) ?? fallback.newCardOrder,
    reviewsPerDay: whole(read(SETTINGS.reviewsPerDay), 0, 9_999) ?? fallback.reviewsPerDay,
    reviewOrder: oneOf(REVIEW_ORDERS, read(SETTINGS.reviewOrder)) ?? fallback.reviewOrder,
    dayStartsAt: whole(read(SETTINGS.dayStartsAt), 0, 23) ?? fallback.dayStartsAt,
    desiredRetention: retention(read(SETTINGS.desiredRetention)) ?? fallback.desiredRetention,
    maximumInterval: whole(read(SETTINGS.maximumInterval), 1, 36_500) ?? fallback.maximumInterval,
    learningSteps: steps(read(SETTINGS.learningSteps)) ?? fallback.learningSteps,
    relearningSteps: steps(read(SETTINGS.relearningSteps)) ?? fallback.relearningSteps,
    learnAheadMinutes: whole(read(SETTINGS.learnAheadMinutes), 0, 1_440) ?? fallback.learnAheadMinutes,
    burySiblings: read(SETTINGS.burySiblings) !== false,
    leechThreshold: whole(read(SETTINGS.leechThreshold), 0, 99) ?? fallback.leechThreshold,
    leechAction: oneOf(LEECH_ACTIONS, read(SETTINGS.leechAction)) ?? fallback.leechAction,
  };
}

/** The settings of steps that cannot be read, and so count as the default. */
export function findBadSteps(read: ReadSetting): string[] {
  return [SETTINGS.learningSteps, SETTINGS.relearningSteps].filter((id) => steps(read(id)) === undefined);
}

function readDeckOptions(value: unknown): Record<string, DeckOptions> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).map(([deck, options]) => {
      const own = (typeof options === 'object' && options !== null ? options : {}) as Record<string, unknown>;
      const newCardsPerDay = whole(own.newCardsPerDay, 0, 9_999);
      const reviewsPerDay = whole(own.reviewsPerDay, 0, 9_999);
      const desiredRetention = retention(own.desiredRetention);
      return [
        deck,
        {
          ...(newCardsPerDay === undefined ? {} : { newCardsPerDay }),
          ...(reviewsPerDay === undefined ? {} : { reviewsPerDay }),
          ...(desiredRetention === undefined ? {} : { desiredRetention }),
        },
      ];
    }),
  );
}

function steps(value: unknown): readonly number[] | undefined {
  return Array.isArray(value) ? parseSteps(value) : undefined;
}

function retention(value: unknown): number | undefined {
  return number(value, 0.7, 0.97);
}

function whole(value: unknown, least: number, most: number): number | undefined {
  const known = number(value, least, most);
  return known === undefined ? undefined : Math.floor(known);
}

function number(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && value >= least && value <= most ? value : undefined;
}

function oneOf<T>(known: readonly T[], value: unknown): T | undefined {
  return known.find((candidate) => candidate === value);
}
