import type { SenseRule } from './senseRule';
import { TRAINING_RULES } from './senseRulesOfTraining';
import { USE_RULES } from './senseRulesOfUse';

/**
 * By card id, or by card id and spelling where one spelling of a card has senses of its own: what is known of
 * ambiguous words, from how they occur in public code of all kinds.
 */
export const SENSE_RULES: Readonly<Record<string, SenseRule>> = { ...TRAINING_RULES, ...USE_RULES };
