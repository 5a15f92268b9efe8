import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { contributions } from './extension';

const defaults: Readonly<Record<string, unknown>> = {
  'jargonaut.hover.enabled': true,
  'jargonaut.hover.when': 'relevant',
  'jargonaut.hover.excludedLanguages': [],
  'jargonaut.hover.excludedFiles': [],
  'jargonaut.hover.mutedTerms': [],
  'jargonaut.decks.enabled': ['llm-modeling'],
  'jargonaut.decks.files': [],
  'jargonaut.review.newCardsPerDay': 20,
  'jargonaut.review.newCardOrder': 'deck',
  'jargonaut.review.dayStartsAt': 4,
  'jargonaut.review.desiredRetention': 0.9,
  'jargonaut.statusBar.enabled': true,
  'jargonaut.decks.options': {},
  'jargonaut.review.reviewsPerDay': 200,
  'jargonaut.review.reviewOrder': 'due',
  'jargonaut.review.maximumInterval': 36_500,
  'jargonaut.review.learningSteps': ['1m', '10m'],
  'jargonaut.review.relearningSteps': ['10m'],
  'jargonaut.review.learnAheadMinutes': 20,
  'jargonaut.review.burySiblings': true,
  'jargonaut.review.leechThreshold': 8,
  'jargonaut.review.leechAction': 'suspend',
  'jargonaut.backup.folder': '',
};

describe('settings', () => {
  for (const [id, value] of Object.entries(defaults)) {
    it(`${id} is ${JSON.stringify(value)} until it is set`, () => {
      assert.deepEqual(vscode.workspace.getConfiguration().inspect(id)?.defaultValue, value);
    });
  }

  it('has no other setting', () => {
    assert.deepEqual(Object.keys(contributions().configuration.properties).sort(), Object.keys(defaults).sort());
  });
});
