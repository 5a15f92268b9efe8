import type { FileEvidence } from './fileEvidence';
import type { SenseRule } from './senseRule';
import { SENSE_RULES } from './senseRules';
import type { IndexedForm } from './termIndex';
import { capitalsOf, isAcronym } from './spelling';
import { isWordCharacter, splitWords } from './words';
import { around, lineAround, noTermReason } from './zones';

/** One reason for or against, and what it weighs. */
export interface SenseReason {
  readonly points: number;
  readonly because: string;
}

export interface SenseVerdict {
  readonly isMeant: boolean;
  /** Whatever the sense: no term can stand there, or it is spelled in a way that this one is not. */
  readonly isForbidden: boolean;
  readonly score: number;
  readonly reasons: readonly SenseReason[];
}

/** Points from which on a word is taken for a term. */
const ENOUGH_POINTS = 3;

/** What each kind of evidence weighs. */
const WEIGHTS = {
  always: 3,
  phrase: 1,
  llmFile: 3,
  mlFile: 1,
  mlTermInMlFile: 3,
  deepFile: 3,
  cue: 3,
  noCue: -3,
  noise: -4,
  noiseName: -6,
  never: -100,
};
/** Characters on each side of a word, on its line, that tell its sense. */
const NEARBY = 90;

/**
 * Whether a form that is spelled somewhere is meant there: points from the form, from the name and the
 * line that it stands in, and from the file. Every point has its reason, so that a person can be told.
 */
export function judgeSense(
  form: IndexedForm,
  text: string,
  start: number,
  end: number,
  file: FileEvidence,
): SenseVerdict {
  const reasons: SenseReason[] = [];
  const add = (points: number, because: string): void => {
    reasons.push({ points, because });
  };
  const rule = ruleOf(form);
  if (file.kind === 'never') add(WEIGHTS.never, `the file ${file.reasons.join(', ')}`);
  const zone = noTermReason(text, start, end, isPackageOfTheField);
  if (zone !== undefined) add(WEIGHTS.never, zone);
  judgeForm(form, rule, text, start, end, file, add);
  judgePlace(rule, text, start, end, add);
  if (file.kind === 'llm') add(WEIGHTS.llmFile, `the file ${file.reasons.join(', ')}`);
  if (file.kind === 'deep') add(WEIGHTS.deepFile, `the file ${file.reasons.join(', ')}`);
  if (file.kind === 'ml') {
    add(rule.ml ? WEIGHTS.mlTermInMlFile : WEIGHTS.mlFile, `the file ${file.reasons.join(', ')}`);
  }
  // A word that is a term in one file of many needs more; a phrase that seldom means anything else does not.
  if (file.kind === 'none' && file.leaning) add(file.leaning, `the file ${file.reasons.join(', ')}`);
  const score = reasons.reduce((sum, { points }) => sum + points, 0);
  const isForbidden = reasons.some(({ points }) => points === WEIGHTS.never);
  return { isMeant: score >= ENOUGH_POINTS, isForbidden, score, reasons };
}

type Add = (points: number, because: string) => void;

function judgeForm(
  form: IndexedForm,
  rule: SenseRule,
  text: string,
  start: number,
  end: number,
  file: FileEvidence,
  add: Add,
): void {
  if (form.when === 'always' && !rule.gated) add(WEIGHTS.always, `"${form.spelling}" hardly means anything else`);
  if (form.when === 'phrase') add(WEIGHTS.never, `"${form.spelling}" is a term only inside a longer phrase`);
  if (form.when === 'llm' && splitWords(form.spelling).length > 1 && !isAcronym(form.spelling)) {
    add(WEIGHTS.phrase, `"${form.spelling}" is a phrase`);
  }
  const written = text.slice(start, end);
  const isExact = written === form.spelling || written === `${form.spelling}s`;
  const inName = isJoined(text, start - 1) || isJoined(text, end) || written.includes('_');
  if (form.case === 'exact' && !isExact) {
    // `rag_chain` is about RAG; `ReactNode` is not about ReAct, and two letters in a name say nothing.
    const isOneCase = written === written.toLowerCase() || written === written.toUpperCase();
    const isNameOfTerm = isOfTheField(file) && inName && isOneCase && form.spelling.length > 2;
    if (!isNameOfTerm) add(WEIGHTS.never, `"${form.spelling}" is written otherwise`);
  } else if (form.case === 'smart' && isAcronym(form.spelling) && capitalsOf(written) < 2 && !isOfTheField(file)) {
    add(WEIGHTS.never, `small letters are no "${form.spelling}" outside files about language models`);
  }
}

function judgePlace(rule: SenseRule, text: string, start: number, end: number, add: Add): void {
  const line = lineAround(text, start);
  const from = Math.max(0, start - line.start - NEARBY);
  const nearby = line.text.slice(from, end - line.start + NEARBY);
  const name = around(text, start, end, /[\p{L}\p{M}\p{N}_-]/u, 80).text;
  const noise = rule.noise?.exec(nearby)?.[0];
  if (noise !== undefined) add(WEIGHTS.noise, `another sense goes with "${noise}"`);
  if (rule.noiseName?.test(name) || rule.noiseName?.test(name.replaceAll('-', '_'))) {
    add(WEIGHTS.noiseName, `the name "${name}" has another sense`);
  }
  // `ExLlamaV2Sampler` has a word in it that "sampler" alone would be.
  const parted = nearby.replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, ' ');
  const cue = rule.cue?.exec(parted)?.[0];
  if (cue !== undefined) add(rule.needsCue ? 0 : WEIGHTS.cue, `"${cue}" goes with it`);
  else if (rule.needsCue) add(WEIGHTS.noCue, 'nothing near it tells that it is meant');
}

/** The rule for a form: its own, or that of its card. */
function ruleOf({ card, spelling }: IndexedForm): SenseRule {
  const id = card.slice(card.indexOf(':') + 1);
  return SENSE_RULES[`${id}/${spelling.toLowerCase()}`] ?? SENSE_RULES[id] ?? {};
}

function isOfTheField({ kind }: FileEvidence): boolean {
  return kind === 'llm' || kind === 'deep';
}

/** Paths of packages whose names are terms themselves, or lead to ones. */
function isPackageOfTheField(path: string): boolean {
  return /^@?(?:transformers|peft|trl|vllm|accelerate|deepspeed|bitsandbytes|tokenizers|tiktoken|sentencepiece|safetensors|openai|anthropic|ollama|langchain|langgraph|llama|sentence_transformers|litgpt|lm_eval|megatron|ggml|gguf|flash_attn|huggingface|unsloth|sglang|datasets|faiss|chromadb|ragas|mcp|ray\b|triton|tensorrt|onnx|xformers|optimum|mlx)/iu.test(
    path,
  );
}

/** True where the text beside a match goes on as the same name. */
function isJoined(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character === '_' || (character !== '' && isWordCharacter(character));
}
