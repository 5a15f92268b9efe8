import assert from 'node:assert/strict';
import {
  ask,
  conceal,
  nextChosen,
  noteAnswer,
  reveal,
  secondsOn,
  startSession,
  takeBack,
} from '../../../../src/core/review/session';

const answer = { key: 'a', rating: 3, eventId: 'a@1.w', seconds: 2 } as const;

describe('a session', () => {
  it('goes from question to answer and back', () => {
    const asked = ask(startSession({ kind: 'due' }, 0), 'a', 5);
    assert.equal(reveal(asked).current?.isRevealed, true);
    assert.deepEqual(conceal(reveal(asked)), asked);
  });

  it('asks a card again, unrevealed, when its answer is taken back', () => {
    const answered = noteAnswer(reveal(ask(startSession({ kind: 'due' }, 0), 'a', 5)), answer);
    assert.equal(answered.answers.length, 1);
    const back = takeBack(answered, 9);
    assert.deepEqual(back.current, { key: 'a', askedAt: 9, isRevealed: false });
    assert.deepEqual(back.answers, []);
  });

  it('has nothing to take back at its start', () => {
    const session = ask(startSession({ kind: 'due' }, 0), 'a', 5);
    assert.equal(takeBack(session, 9), session);
  });

  it('asks each chosen card once', () => {
    const chosen = startSession({ kind: 'cards', keys: ['a', 'b'] }, 0);
    assert.equal(nextChosen(chosen), 'a');
    assert.equal(nextChosen(noteAnswer(chosen, answer)), 'b');
    assert.equal(nextChosen(noteAnswer(noteAnswer(chosen, answer), { ...answer, key: 'b' })), undefined);
  });

  it('does not count the time that the learner was away', () => {
    assert.equal(secondsOn({ key: 'a', askedAt: 0, isRevealed: true }, 4_260), 4.3);
    assert.equal(secondsOn({ key: 'a', askedAt: 0, isRevealed: true }, 3_600_000), 60);
    assert.equal(secondsOn({ key: 'a', askedAt: 9_000, isRevealed: true }, 0), 0);
  });
});
