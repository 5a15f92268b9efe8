/** One thing that is measured, and the peer that it is measured against in the same run. */
export interface Contest {
  readonly name: string;
  /** A run that gives a promise lasts until that is kept. */
  readonly ours: () => unknown;
  readonly peer: { readonly name: string; readonly run: () => unknown };
  /** time: how long a run takes counts. value: a run gives its own measure, in milliseconds. */
  readonly result?: 'time' | 'value';
  readonly rounds?: number;
  /** What else to report, for instance sizes. */
  readonly facts?: Readonly<Record<string, number>>;
}

export interface Outcome {
  readonly name: string;
  readonly peer: string;
  /** Medians, in milliseconds. */
  readonly oursMs: number;
  readonly peerMs: number;
  /** Ours over the peer's time: below 1 we are faster. */
  readonly ratio: number;
  readonly facts?: Readonly<Record<string, number>>;
}

const ROUNDS = 15;

/** Both run by turns, so that what else the machine does meets both alike. */
export async function hold({ name, ours, peer, facts, result = 'time', rounds = ROUNDS }: Contest): Promise<Outcome> {
  const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  for (let round = 0; round <= rounds; round++) {
    const oursMs = result === 'time' ? await timeOf(ours) : Number(await ours());
    const peerMs = result === 'time' ? await timeOf(peer.run) : Number(await peer.run());
    // The first round warms up.
    if (round > 0) {
      times.ours.push(oursMs);
      times.peer.push(peerMs);
    }
  }
  const [oursMs, peerMs] = [median(times.ours), median(times.peer)];
  return { name, peer: peer.name, oursMs, peerMs, ratio: oursMs / peerMs, ...(facts ? { facts } : {}) };
}

async function timeOf(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
