import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../../src/app/ports';
import { SETTINGS } from '../../../src/host/ids';
import { findBadSteps, readReviewSettings } from '../../../src/host/reviewSettings';

function reader(values: Readonly<Record<string, unknown>>): (id: string) => unknown {
  return (id) => values[id];
}

describe('readReviewSettings', () => {
  it('has the defaults where nothing is set', () => {
    const { enabledDecks, ...defaults } = DEFAULT_SETTINGS;
    assert.deepEqual(enabledDecks, []);
    assert.deepEqual(readReviewSettings(reader({})), defaults);
  });

  it('reads what is set', () => {
    const settings = readReviewSettings(
      reader({
        [SETTINGS.reviewsPerDay]: 50,
        [SETTINGS.reviewOrder]: 'retrievabilityAscending',
        [SETTINGS.learningSteps]: ['5m', '1d'],
        [SETTINGS.relearningSteps]: [],
        [SETTINGS.leechAction]: 'tag',
        [SETTINGS.deckOptions]: { first: { newCardsPerDay: 3, desiredRetention: 0.95, reviewsPerDay: 'many' } },
      }),
    );
    assert.equal(settings.reviewsPerDay, 50);
    assert.equal(settings.reviewOrder, 'retrievabilityAscending');
    assert.deepEqual(settings.learningSteps, [300, 86_400]);
    assert.deepEqual(settings.relearningSteps, []);
    assert.equal(settings.leechAction, 'tag');
    assert.deepEqual(settings.deckOptions, { first: { newCardsPerDay: 3, desiredRetention: 0.95 } });
  });

  it('takes whatever somebody typed', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const settings = readReviewSettings(() => value);
        assert.ok(settings.maximumInterval >= 1 && settings.newCardsPerDay >= 0);
        assert.ok(settings.desiredRetention >= 0.7 && settings.desiredRetention <= 0.97);
      }),
    );
  });
});

describe('findBadSteps', () => {
  it('names the settings that cannot be read', () => {
    assert.deepEqual(
      findBadSteps(reader({ [SETTINGS.learningSteps]: ['soon'], [SETTINGS.relearningSteps]: ['10m'] })),
      [SETTINGS.learningSteps],
    );
  });
});
