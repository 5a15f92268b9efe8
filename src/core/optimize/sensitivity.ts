import { EASIEST, HARDEST, LONGEST_STABILITY, SHORTEST_STABILITY, WEIGHT_COUNT, type Weights } from './weights';

const LN_09 = Math.log(0.9);

/**
 * The memory of one card by FSRS-6, and how it changes with each weight: derivatives in forward mode,
 * kept up with each answer. One is made for a pass and serves card after card.
 */
export class MemorySensitivity {
  /** The chance of recall at the last `recall`, and its derivatives. */
  chance = 1;
  readonly chanceBy = new Float64Array(WEIGHT_COUNT);
  #stability = 1;
  readonly #stabilityBy = new Float64Array(WEIGHT_COUNT);
  #difficulty = EASIEST;
  /** Difficulty depends on weights 4 to 7 alone. */
  #difficultyBy4 = 0;
  #difficultyBy5 = 0;
  #difficultyBy6 = 0;
  #difficultyBy7 = 0;

  readonly #w: Float64Array;
  readonly #decay: number;
  readonly #factor: number;
  /** How the factor of the forgetting curve changes with its decay. */
  readonly #factorSlope: number;
  readonly #gain: number;
  /** What a lapse leaves of the stability at the most. */
  readonly #floor: number;
  readonly #easyDifficulty: number;
  readonly #easyDifficultyBy5: number;

  constructor(weights: Weights) {
    const w = Float64Array.from(weights);
    const [w4 = 0, w5 = 0] = w.subarray(4, 6);
    this.#w = w;
    this.#decay = -(w[20] ?? 0);
    const power = Math.exp(LN_09 / this.#decay);
    this.#factor = power - 1;
    this.#factorSlope = (-power * LN_09) / (this.#decay * this.#decay);
    this.#gain = Math.exp(w[8] ?? 0);
    this.#floor = Math.exp(-(w[17] ?? 0) * (w[18] ?? 0));
    this.#easyDifficulty = w4 - Math.exp(3 * w5) + 1;
    this.#easyDifficultyBy5 = -3 * Math.exp(3 * w5);
  }

  /** A card's first answer. */
  begin(rating: number): void {
    const w = this.#w;
    this.#stabilityBy.fill(0);
    this.#stabilityBy[rating - 1] = 1;
    this.#stability = clamp(w[rating - 1] ?? 0, SHORTEST_STABILITY, LONGEST_STABILITY);
    const drop = Math.exp((w[5] ?? 0) * (rating - 1));
    const difficulty = (w[4] ?? 0) - drop + 1;
    this.#difficultyBy4 = 1;
    this.#difficultyBy5 = -(rating - 1) * drop;
    this.#difficultyBy6 = 0;
    this.#difficultyBy7 = 0;
    this.#setDifficulty(difficulty);
  }

  /** Works out the chance of recall after some days, at least one. */
  recall(days: number): void {
    const s = this.#stability;
    const decay = this.#decay;
    const base = 1 + (this.#factor * days) / s;
    const logBase = Math.log(base);
    const r = Math.exp(decay * logBase);
    const byStability = (-r * decay * this.#factor * days) / (base * s * s);
    const by = this.chanceBy;
    const from = this.#stabilityBy;
    for (let k = 0; k < WEIGHT_COUNT; k++) by[k] = byStability * (from[k] ?? 0);
    // Weight 20 is the decay with its sign turned.
    by[20] = (by[20] ?? 0) - r * (logBase + (decay * this.#factorSlope * days) / (base * s));
    this.chance = r;
  }

  /** Takes in an answer some days after the one before; `recall` was called for it unless it came on the same day. */
  answer(days: number, rating: number): void {
    if (days === 0) this.#answerSameDay(rating);
    else if (rating === 1) this.#forget();
    else this.#remember(rating);
    if (this.#stability < SHORTEST_STABILITY || this.#stability > LONGEST_STABILITY) {
      this.#stability = clamp(this.#stability, SHORTEST_STABILITY, LONGEST_STABILITY);
      this.#stabilityBy.fill(0);
    }
    this.#moveDifficulty(rating);
  }

  #answerSameDay(rating: number): void {
    const by = this.#stabilityBy;
    const w17 = this.#w[17] ?? 0;
    const w18 = this.#w[18] ?? 0;
    const w19 = this.#w[19] ?? 0;
    const s = this.#stability;
    const logS = Math.log(s);
    const grade = rating - 3 + w18;
    const growth = Math.exp(w17 * grade - w19 * logS);
    if (rating > 1 && growth < 1) return;
    const next = s * growth;
    scale(by, growth * (1 - w19));
    by[17] = (by[17] ?? 0) + next * grade;
    by[18] = (by[18] ?? 0) + next * w17;
    by[19] = (by[19] ?? 0) - next * logS;
    this.#stability = next;
  }

  #forget(): void {
    const by = this.#stabilityBy;
    const w11 = this.#w[11] ?? 0;
    const w12 = this.#w[12] ?? 0;
    const w13 = this.#w[13] ?? 0;
    const w14 = this.#w[14] ?? 0;
    const s = this.#stability;
    const logD = Math.log(this.#difficulty);
    const logS1 = Math.log(s + 1);
    const grown = Math.exp(w13 * logS1);
    const share = w11 * Math.exp(w14 * (1 - this.chance) - w12 * logD);
    const next = share * (grown - 1);
    const most = s * this.#floor;
    if (most < next) {
      scale(by, this.#floor);
      by[17] = (by[17] ?? 0) - most * (this.#w[18] ?? 0);
      by[18] = (by[18] ?? 0) - most * (this.#w[17] ?? 0);
      this.#stability = most;
      return;
    }
    this.#carry((share * w13 * grown) / (s + 1), (-next * w12) / this.#difficulty, -next * w14);
    by[11] = (by[11] ?? 0) + next / w11;
    by[12] = (by[12] ?? 0) - next * logD;
    by[13] = (by[13] ?? 0) + share * grown * logS1;
    by[14] = (by[14] ?? 0) + next * (1 - this.chance);
    this.#stability = next;
  }

  #remember(rating: number): void {
    const by = this.#stabilityBy;
    const w9 = this.#w[9] ?? 0;
    const w10 = this.#w[10] ?? 0;
    const s = this.#stability;
    const logS = Math.log(s);
    const bonus = rating === 2 ? (this.#w[15] ?? 0) : rating === 4 ? (this.#w[16] ?? 0) : 1;
    const lift = Math.exp(w10 * (1 - this.chance));
    const plain = s * this.#gain * Math.exp(-w9 * logS) * (11 - this.#difficulty);
    const added = plain * (lift - 1) * bonus;
    this.#carry(1 + (added / s) * (1 - w9), -added / (11 - this.#difficulty), -plain * lift * bonus * w10);
    by[8] = (by[8] ?? 0) + added;
    by[9] = (by[9] ?? 0) - added * logS;
    by[10] = (by[10] ?? 0) + plain * lift * bonus * (1 - this.chance);
    if (rating === 2) by[15] = (by[15] ?? 0) + plain * (lift - 1);
    if (rating === 4) by[16] = (by[16] ?? 0) + plain * (lift - 1);
    this.#stability = s + added;
  }

  /** The new stability's derivatives by way of the old stability, the difficulty and the chance of recall. */
  #carry(byStability: number, byDifficulty: number, byChance: number): void {
    const by = this.#stabilityBy;
    const chanceBy = this.chanceBy;
    for (let k = 0; k < WEIGHT_COUNT; k++) by[k] = byStability * (by[k] ?? 0) + byChance * (chanceBy[k] ?? 0);
    by[4] = (by[4] ?? 0) + byDifficulty * this.#difficultyBy4;
    by[5] = (by[5] ?? 0) + byDifficulty * this.#difficultyBy5;
    by[6] = (by[6] ?? 0) + byDifficulty * this.#difficultyBy6;
    by[7] = (by[7] ?? 0) + byDifficulty * this.#difficultyBy7;
  }

  #moveDifficulty(rating: number): void {
    const w6 = this.#w[6] ?? 0;
    const w7 = this.#w[7] ?? 0;
    const grade = rating - 3;
    const room = (10 - this.#difficulty) / 9;
    const moved = this.#difficulty - w6 * grade * room;
    const kept = (1 - w7) * (1 + (w6 * grade) / 9);
    this.#difficultyBy4 = kept * this.#difficultyBy4 + w7;
    this.#difficultyBy5 = kept * this.#difficultyBy5 + w7 * this.#easyDifficultyBy5;
    this.#difficultyBy6 = kept * this.#difficultyBy6 - (1 - w7) * grade * room;
    this.#difficultyBy7 = kept * this.#difficultyBy7 + this.#easyDifficulty - moved;
    this.#setDifficulty(w7 * this.#easyDifficulty + (1 - w7) * moved);
  }

  #setDifficulty(difficulty: number): void {
    this.#difficulty = clamp(difficulty, EASIEST, HARDEST);
    // At the limit no weight moves it.
    if (this.#difficulty === difficulty) return;
    this.#difficultyBy4 = this.#difficultyBy5 = this.#difficultyBy6 = this.#difficultyBy7 = 0;
  }
}

function scale(values: Float64Array, by: number): void {
  for (let k = 0; k < values.length; k++) values[k] = by * (values[k] ?? 0);
}

function clamp(value: number, least: number, most: number): number {
  return value < least ? least : value > most ? most : value;
}
