import assert from 'node:assert/strict';
import { readRevlog } from '../../harness/revlog';
import { createOffsets } from '../../harness/timezone';

const head = 'card_id,review_time,review_rating,review_state,review_duration';

describe('a review log to evaluate', () => {
  it('is read in the order of its rows, without what is no answer', () => {
    const { reviews, problem } = readRevlog(
      `${head}\r\n7,1700000000000,3,1,900\r\n"a",1700000000001,1,2,0\n7,5,0,4,0\n\n`,
    );
    assert.equal(problem, undefined);
    assert.deepEqual(reviews, [
      { card: '7', time: 1_700_000_000_000, rating: 3 },
      { card: 'a', time: 1_700_000_000_001, rating: 1 },
    ]);
  });

  it('says which column is missing, and which line is no review', () => {
    assert.match(readRevlog('card_id,review_time\n1,2').problem ?? '', /review_rating/u);
    assert.match(readRevlog(`${head}\n1,2,3,2,5\n1,soon,3,2,5`).problem ?? '', /line 3/u);
  });
});

describe('the time zone of a review log', () => {
  it('goes by the database of zones, with daylight saving', () => {
    const offsetAt = createOffsets('Europe/Berlin')!;
    assert.equal(offsetAt(Date.UTC(2026, 0, 15)), 60);
    assert.equal(offsetAt(Date.UTC(2026, 6, 15)), 120);
    assert.equal(offsetAt(Date.UTC(2026, 2, 29, 0, 59)), 60);
    assert.equal(offsetAt(Date.UTC(2026, 2, 29, 1)), 120);
    assert.equal(createOffsets('Asia/Kathmandu')!(0), 330);
  });

  it('is refused when there is none of that name', () => {
    assert.equal(createOffsets('Europe/Atlantis'), undefined);
  });
});
