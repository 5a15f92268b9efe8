import assert from 'node:assert/strict';
import { buildHistory } from '../../src/core/optimize/history';
import { optimizeWeights } from '../../src/core/optimize/optimize';
import { WorkerFitter } from '../../src/host/workers/workerFitter';
import { simulateLearner } from '../fakes/learner';
import { extension } from './extension';

describe('the optimiser in its worker', function () {
  this.timeout(30_000);
  const history = buildHistory(simulateLearner(5, 2_000, 1).reviews);
  const fitter = (): WorkerFitter => new WorkerFitter(extension().extensionUri);

  it('fits as it does in this thread, and tells how far it is', async () => {
    const shares: number[] = [];
    const optimization = await fitter().optimize(history, (share) => shares.push(share), new AbortController().signal);
    assert.deepEqual(optimization, optimizeWeights(history));
    assert.ok(shares.length > 6, `told ${shares.length} times`);
  });

  it('stops when it is aborted, at once or on its way', async () => {
    assert.equal(await fitter().optimize(history, () => undefined, AbortSignal.abort()), undefined);
    const abort = new AbortController();
    const outcome = await fitter().optimize(
      history,
      () => {
        abort.abort();
      },
      abort.signal,
    );
    assert.equal(outcome, undefined);
  });

  it('says so when there is no worker', async () => {
    const nowhere = extension().extensionUri.with({ path: `${extension().extensionUri.path}/nowhere` });
    await assert.rejects(new WorkerFitter(nowhere).optimize(history, () => undefined, new AbortController().signal));
  });
});
