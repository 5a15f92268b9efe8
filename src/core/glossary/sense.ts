/** What a whole file says of whether its words are meant as those of language models. */
export interface FileEvidence {
  readonly aboutLlms: boolean;
  /** Why, in words for a person. */
  readonly reasons: readonly string[];
}

/** Of a file that is longer, the beginning decides: imports stand there. */
const EXAMINED = 200_000;
/** Distinct unmistakable names that a file without a telling import must have. */
const ENOUGH_NAMES = 3;

const PACKAGES =
  'transformers|peft|trl|vllm|accelerate|deepspeed|bitsandbytes|datasets|tokenizers|tiktoken|sentencepiece|openai|anthropic|ollama|langchain|langgraph|llama_index|llamaindex|sentence_transformers|litgpt|lm_eval|smolagents|mlx_lm|@huggingface/transformers|@langchain|@anthropic-ai|@ai-sdk';
const IMPORT = new RegExp(
  String.raw`^[ \t]*(?:from[ \t]+(?:${PACKAGES})\b|import[ \t]+(?:${PACKAGES})\b|.*(?:from|require\(|import\()[ \t]*['"](?:${PACKAGES})\b|#include[ \t]*[<"](?:llama|ggml)[.\w-]*h)`,
  'mu',
);
const NAME =
  /\b(?:input_ids|logits|hidden_states|attention_mask|kv_cache|past_key_values|lora_\w+|max_new_tokens|from_pretrained|tokenizer|num_hidden_layers|sampling_params|SamplingParams|base_model|llms?|large language models?|language models?|transformers?|fine-?tun\w+|chain[- ]of[- ]thought|retrieval-augmented|RLHF|RAG|LoRA|QLoRA|PEFT|GPT-?\d|embeddings?|prompts?)\b/giu;

export function fileEvidence(text: string): FileEvidence {
  const examined = text.slice(0, EXAMINED);
  const found = IMPORT.exec(examined)?.[0].trim();
  if (found) return { aboutLlms: true, reasons: [`imports a library of the field: ${found.slice(0, 80)}`] };
  const names = new Set<string>();
  for (const [name] of examined.matchAll(NAME)) {
    names.add(name.toLowerCase());
    if (names.size >= ENOUGH_NAMES) return { aboutLlms: true, reasons: [`names ${[...names].join(', ')}`] };
  }
  return {
    aboutLlms: false,
    reasons: names.size > 0 ? [`names only ${[...names].join(', ')}`] : ['names nothing of the field'],
  };
}
