import { isAcronym } from './spelling';
import { formAt, type TermIndex } from './termIndex';
import { scannerOf } from './scan';

/** The cards, by id, whose terms a file names. */
export interface FileTerms {
  /** Terms of language models that hardly mean anything else. */
  readonly sure: ReadonlySet<string>;
  /** Words that have other senses as well. */
  readonly likely: ReadonlySet<string>;
  /** Terms of all machine learning and of its hardware. */
  readonly generic: ReadonlySet<string>;
}

/** Cards that say nothing of language models, but of neural networks, statistics or hardware. */
const GENERIC = new Set(
  `gpu cuda nccl nvlink sycl overfitting hyperparameter relu dropout softmax layernorm train-test-split learning-rate
  lr-scheduler backprop onnx fp16 bf16 fp32 tf32 parameter seed dataset checkpoint f1 loss reinforcement-learning
  cosine-similarity pii sparsity mlp layer-count mixed-precision adam adamw sgd weight-decay gradient-descent
  cross-entropy torch-compile cutlass hbm tpu rocm triton fine-tuning epoch policy value-model optimizer vocabulary
  inference human-in-the-loop memory-bandwidth gradient-accumulation ddp`.split(/\s+/u),
);

/** The terms of a glossary in a text, each once. */
export function termsIn(index: TermIndex, text: string): FileTerms {
  const terms = { sure: new Set<string>(), likely: new Set<string>(), generic: new Set<string>() };
  scannerOf(index.table).spans(text, 0, text.length, (found, start, end) => {
    const form = formAt(index, found);
    if (form.when === 'phrase') return;
    const written = text.slice(start, end);
    const isExact = written === form.spelling || written === `${form.spelling}s`;
    if (!isExact && (form.case === 'exact' || isAcronym(form.spelling))) return;
    const id = form.card.slice(form.card.indexOf(':') + 1);
    if (form.when === 'llm') terms.likely.add(id);
    else if (GENERIC.has(id)) terms.generic.add(id);
    else terms.sure.add(id);
  });
  return terms;
}
