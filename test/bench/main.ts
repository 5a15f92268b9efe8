/** `npm run bench`: a table for a person, then one line of JSON a measure. It reports; nothing fails by it. */
import { deckContests } from './decks';
import { hold } from './measure';

const outcomes = deckContests().map(hold);
console.table(
  outcomes.map(({ name, peer, oursMs, peerMs, ratio }) => ({
    measure: name,
    peer,
    'ours ms': oursMs.toFixed(2),
    'peer ms': peerMs.toFixed(2),
    ratio: ratio.toFixed(2),
  })),
);
for (const outcome of outcomes) console.log(JSON.stringify(outcome));
