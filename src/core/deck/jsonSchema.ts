import { toJsonSchema } from '@valibot/to-json-schema';
import { deckSchema } from './schema';

/**
 * The deck format as JSON Schema, for completion and checks while editing. Used by the build alone.
 * What JSON Schema cannot say (trimming, "one of three fields") is left to the parser.
 */
export function createDeckJsonSchema(): object {
  return { title: 'Jargonaut deck', ...toJsonSchema(deckSchema, { errorMode: 'ignore', typeMode: 'input' }) };
}
