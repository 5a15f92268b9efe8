import type { SenseRule } from './senseRule';

/** Words of models, of text and of applications. */
export const USE_RULES: Readonly<Record<string, SenseRule>> = {
  token: {
    noise:
      /\b(?:auth\w*|access|refresh|bearer|csrf|xsrf|jwt|oauth\w*|api[_ -]?|secrets?|github|gitlab|personal|session|login|password|credential\w*|cancellation|lexer|parser|syntax|hf|hugging ?face|bot|ast)[\s_-]*tokens?\b|\btokens?[\s_-]*(?:auth\w*|secret|bearer|expir\w*|ring|url|endpoint)\b|\b(?:export|env)\b.*TOKEN|use_auth_token/iu,
    noiseName:
      /(?:auth|access|refresh|bearer|csrf|xsrf|jwt|oauth|api|secret|github|gitlab|hf|hub|session|cancel\w*|bot|slack|discord|login|id)_?tokens?$|^(?:HF|HUGGING\w*|GITHUB|GH|API|WANDB|HUB)_?TOKEN|cancellationtoken|^token(?:type|kind|izer)$/iu,
  },
  tokenization: { noise: /\b(?:lexer|parser|json|shell|css|html|sql|payment|card)\b/iu },
  tokenizer: { noise: /\b(?:lexer|parser|ast|grammar|shlex|markdown-it|strtok|css|html|sql|regex)\b/iu },
  encoder: {
    noise:
      /\b(?:json|url|base64|utf-?8|video|audio codec|html|gzip|protobuf|h\.?26[45]|ffmpeg|label|one-?hot|ordinal|codec\w*|rotary|quadrature)[\s_-]*(?:en|de)coder|\bencoder\/decoder\b/iu,
    noiseName:
      /(?:text|json|url|base64|utf8|video|html|gzip|proto\w*|h264|label|onehot|target|ordinal|image|png|jpe?g|csv|xml|ber|der|opus|avro|punycode)_?encoder|encoder(?:fallback|exception)/iu,
  },
  decoder: {
    noise:
      /\b(?:json|url|base64|utf-?8|video|html|gzip|protobuf|h\.?26[45]|ffmpeg|codec\w*)[\s_-]*(?:en|de)coder|\bnew (?:util\.)?TextDecoder\b|TextDecoder\((?:\)|['"])|TextDecoderStream/iu,
    noiseName:
      /(?:json|url|base64|utf8|video|html|gzip|brotli|proto\w*|h264|image|png|jpe?g|csv|xml|ossl|ber|der|opus|avro|punycode|instruction)_?decoder|decoder(?:fallback|exception)/iu,
  },
  transformer: {
    noise:
      /\b(?:sklearn|column|quantile|power|babel|typescript|ast|swc|response|request|jest|class-transformer|voltage|electric\w*|esbuild|code)[\s_-]*transformers?\b|pip install|\btransformers?(?:==|>=|~=|\.)|🤗 transformers|hugging ?face transformers/iu,
    noiseName:
      /(?:column|quantile|power|function|response|request|data|ast|node|babel|ts|text|value|string|type)_?transformer/iu,
  },
  prompt: {
    noise:
      /\bfollow (?:the |any )?(?:on-?screen )?prompts|\bwindow\.prompt|showinputbox|\bPS1\b|\bprompts? (?:the |a )?users?\b|(?:command|shell|password|bash|zsh|login|sudo|confirmation|install) prompt|click\.(?:prompt|confirm)|inquirer|\bbeforeinstallprompt|readline/iu,
    noiseName:
      /(?:password|install|confirm|before\w*|cmd|shell|readline|sudo)_?prompt|promptfor\w+|promptuser|prompt_?encoder/iu,
  },
  agent: {
    noise:
      /user[\s_-]*agents?|ssh-?agent|https?[\s_-]*agent|keep-?alive|agent[_ ]pool|build agent|jenkins|datadog|gpg-agent|elastic agent|backup agent|host agent|agent version|mozilla|monitoring agent|node agent|real estate|travel agent|navigator\./iu,
    noiseName: /user_?agent|https?_?agent|ssh_?agent|proxy_?agent|agent_?pool|agent_?forward\w*|dd_?agent/iu,
    cue: /(?<![a-z0-9])(?:llms?|ai|chat|agentic|sub-?agents?|multi-?agent|tool calls?|skills?|coding agents?|copilot|prompts?|mcp|(?:agent|voice) mode)(?![a-z0-9])/iu,
  },
  adapter: {
    noise:
      /\b(?:axios|requests?|database|db|http|recyclerview|storage|network|orm|ethernet|usb|bluetooth|power|logger|jest|postgres|sql\w*|redis|wifi|list|array)[\s_-]*adapters?\b/iu,
    noiseName:
      /(?:http|db|database|axios|list|array|pager|recycler\w*|storage|cursor|network|base|mysql|postgres|sqlite|redis|logger|type|event|api|provider|tool|memory|stream|channel|platform|sync|async|client|server|web|io|llm|vector\w*|process|logg\w*)_?adapter/iu,
  },
  greedy: {
    noise: /\b(?:regex\w*|non-?greedy|quantifier|algorithm|knapsack|match(?:es|ing)?|coloring|set cover|heuristic)\b/iu,
    cue: /(?<![a-z0-9])(?:decod\w*|search|sampl\w*|temperature|generat\w*|beam|argmax|tokens?)(?![a-z0-9])/iu,
    needsCue: true,
  },
  'base-model': { noiseName: /BaseModel/u },
  'kv-cache/use_cache': { noise: /\buse cache\b/iu },
  'model-server/serving': {
    noise: /\b(?:files?|static|web|food)[\s-]serving|\bserving (?:static|files?|html|size|traffic)\b/iu,
  },
  llama: { noiseName: /llama_?(?:index|cloud|hub|parse|pack)/iu },
  'instruct-model/instruct': { noise: /\binstruct (?:the|an?|it|them|you|your|users?|models?|llms?)\b/iu },
  'diffusion-lm': { noiseName: /error_?diffusion|stable_?diffusion/iu },
  'beam-search': { noise: /\b(?:apache|erlang|elixir|dataflow|laser|light|steel)\b/iu },
  temperature: {
    noise:
      /\b(?:celsius|fahrenheit|kelvin|sensors?|thermal|weather|heat\w*|cool\w*|cpu|gpu|degrees?|°|humidity|fan|room|water|outdoor|climate|thermostat)\b/iu,
    noiseName: /(?:gpu|cpu|room|water|air|target|current|sensor|core|device|ambient|outdoor)_?temp(?:erature)?/iu,
    cue: /(?<![a-z0-9])(?:top[_-]?[pk]|sampl\w*|softmax|logits?|max_tokens|max_new_tokens|creativ\w*|generat\w*)(?![a-z0-9])/iu,
  },
  sampling: {
    noise:
      /\b(?:sampling[_ ]rate|sample[_ ]rate|audio|profil\w*|trac(?:e|ing)|telemetry|survey|hz|batchsampler|randomsampler|distributedsampler|texture|multisampl\w*|anti-?alias\w*|monte carlo)\b/iu,
    noiseName:
      /(?:batch|random|distributed|sequential|texture|subset\w*|weighted\w*|span|trace|audio|data|train|eval|point)_?sampl(?:er|ing)|sampling_?(?:rate|frequency)|samplerstate/iu,
  },
  chunking: {
    noise:
      /\b(?:transfer-encoding|chunked (?:encoding|upload|transfer)|webpack|rollup|vite|bundle|stream\w*|file chunks?|upload|http|memory|buffer|bytes)\b/iu,
    cue: /(?<![a-z0-9])(?:overlap|documents?|splitters?|embed\w*|retriev\w*|rag|text|passages?)(?![a-z0-9])/iu,
  },
  rag: { noise: /\b(?:red[, ]*amber|amber|status report|traffic light|doll|cloth)\b/iu },
  pal: {
    noise: /\bntsc\b|\bpalette\b|\bvideo\b|\bpen ?pal\b|\bgame\b/iu,
    cue: /(?<![a-z0-9])(?:program[- ]aided|chain[- ]of[- ]thought|cot|prompt\w*|reasoning)(?![a-z0-9])/iu,
    needsCue: true,
  },
  react: {
    noise: /\b(?:jsx|hooks?|component|native|redux|props|useState|useEffect|next\.?js|vue|svelte|facebook)\b/iu,
  },
  'role/tool message': {},
  'role/user message': {},
  'role/assistant message': {},
  role: {
    noise: /\b(?:iam|aria|rbac|ansible|database|button|user role|admin|permission\w*|arn)\b/iu,
    cue: /["'](?:user|assistant|system|tool|developer)["']|role: ?(?:user|assistant|system)\b/iu,
    needsCue: true,
  },
  'tool-calling/tools': {
    noise: /\bdev ?tools\b|toolbar|build tools|tools? ?chain/iu,
    cue: /(?<![a-z0-9])(?:agents?|llms?|retrievers?|tool_?calls?|functions?|messages|prompts?|mcp|invoke)(?![a-z0-9])/iu,
    needsCue: true,
  },
  'vector-db': {
    gated: true,
    cue: /(?<![a-z0-9])(?:embed\w*|retriev\w*|similarity|documents?|rag|index\w*|chroma|faiss|pinecone|milvus|qdrant|weaviate|pgvector|llms?)(?![a-z0-9])/iu,
  },
  completion: {
    noise:
      /\b(?:bash|shell|zsh|fish|tab|code|auto|to|whose|its|after|before|successful|completionprovider|completionitem|completionstage|completionhandler|intellisense|lsp|task|job|async|io|project|until|upon|on) ?-?completions?\b|completion ?(?:handler|provider|item|list|stage|date|rate|callback|queue|block)/iu,
    noiseName:
      /(?:task|job|io|on|auto|code|bash|shell|download|upload|payment|order)_?completion|completion_?(?:handler|provider|item|list|stage|source|block|queue|date|rate|percentage|time)/iu,
    cue: /(?<![a-z0-9])(?:prompts?|chat|tokens?|llms?|openai|model|generat\w*)(?![a-z0-9])/iu,
  },
  expert: {
    noise:
      /\b(?:domain|subject|industry|security|legal|human|an|our|your|field|software|medical|the) experts?\b|\bexperts? (?:in|at|on|advice|witness|opinion)\b/iu,
  },
  'router-moe': {
    noise:
      /\b(?:express|vue|react|next|gin|http|url|route[rs]?|flask|fastapi|wifi|network|api)[\s_-]*router|app\.router|router\.(?:get|post|push|use)/iu,
  },
  padding: {
    noise:
      /\b(?:px|em|rem|css|margin|border|layout|pkcs\w*|struct|byte|conv\w*|stride|kernel_size|spacing|width|height|left|right|top|bottom)\b/iu,
    cue: /(?<![a-z0-9])(?:pad_token\w*|attention_mask|tokenizer|max_length|truncation|sequences?|batch\w*|collat\w*)(?![a-z0-9])/iu,
    needsCue: true,
  },
  truncation: {
    noise: /\b(?:ftruncate|truncate table|text-overflow|ellipsis|file|log|database|decimal|float\w*|integer)\b/iu,
  },
  prefill: { noise: /\b(?:form|fields?|input|email|autofill|address|checkout|query)\b/iu },
  inference: {
    noise:
      /\b(?:type|causal|bayesian|statistical|schema|schematic|return type|typescript|variational)[\s_-]*inference\b|\binference rules?\b|\binfers?\b|\blifetime/iu,
    noiseName: /type_?inference/iu,
    ml: true,
  },
  reasoning: {
    noise: /\b(?:the|this|our|my|your|legal|design) reasoning (?:behind|is|for|was|here)\b/iu,
    cue: /(?<![a-z0-9])(?:models?|effort|content|tokens?|chain|llms?|cot|traces?|steps?|benchmark\w*)(?![a-z0-9])|reasoning_/iu,
  },
  latency: {
    noise: /\b(?:network|http|redis|disk|nic|ping|database|request|dns|audio|input|tcp|p99 of|query)[\s_-]*latenc/iu,
  },
  throughput: { noise: /\b(?:network|disk|redis|nic|database|kafka|tcp|write|read|ssd|messages?)[\s_-]*throughput/iu },
  'top-k': {
    noise:
      /\b(?:experts?|router|gating|gate|moe|neighbou?rs?|elements?|heap|retriev\w*|documents?|results?|similar\w*|rerank\w*)\b|topk_(?:ids|weights|indices)|torch\.topk|similarity_top_k/iu,
    noiseName: /topk_(?:ids|weights|indices)|similarity_top_k|num_topk|moe_top_?k|router_top_?k/iu,
    cue: /(?<![a-z0-9])(?:top[_-]?p|temperature|sampl\w*|logits|do_sample|generat\w*)(?![a-z0-9])/iu,
  },
  corpus: { noise: /\b(?:fuzz\w*|seed corpus|oss-fuzz|libfuzzer|callosum|christi|afl)\b/iu },
  grounding: {
    noise: /\b(?:electric\w*|wire|cable|circuit|earth\w*|wrist)\b/iu,
    cue: /(?<![a-z0-9])(?:sources?|llms?|rag|retriev\w*|hallucinat\w*|citations?|search|answers?|gemini|context|object|visual)(?![a-z0-9])/iu,
  },
  watermark: {
    noise:
      /\b(?:image|pdf|video|photo|logo|event.?time|flink|kafka|stream\w*|high|low|late data|memory|page|buffer)[\s_-]*watermark|watermark(?:strategy|delay)/iu,
  },
  deduplication: {
    noise:
      /\b(?:events?|messages?|requests?|queue|idempoten\w*|packages?|dependenc\w*|npm|yarn|storage|block|backup|webpack)\b/iu,
  },
  toxicity: { noise: /\b(?:drug|chemical|hepat\w*|dose|aquatic|cell|metal|compound)\b/iu },
  bias: {
    noise:
      /\b(?:use_bias|bias_?term|weight,? bias|add_bias|bias=|\.bias|layer|linear|conv\w*|voltage|branch|depth|sampling)\b/iu,
    needsCue: true,
    cue: /(?<![a-z0-9])(?:gender|social|racial|stereotyp\w*|fairness|demographic\w*|prejudice\w*|political|cultural|harm\w*|toxic\w*)(?![a-z0-9])/iu,
  },
  'memory-agent': {
    noise:
      /\b(?:gpu|cpu|ram|heap|stack|shared|allocat\w*|leaks?|bytes|[mg]i?b|usage|bandwidth|out of|virtual|device|physical|footprint|consumption)\b/iu,
    cue: /(?<![a-z0-9])(?:agents?|conversation\w*|long-term|short-term|llms?|episodic|semantic|chat)(?![a-z0-9])/iu,
    needsCue: true,
  },
  generation: {
    noise:
      /\b(?:code|key|id|uuid|password|report|pdf|image|random|garbage|next|previous|new|third|second|first|last|gc|young|old|static site|docs?|documentation|test|schema|type|client|current|older|power|electricity|next-|map)[\s_-]*generations?\b|\bgenerations? (?:of (?:i?pads?|devices|hardware)|number)\b/iu,
    cue: /(?<![a-z0-9])(?:text|llms?|tokens?|decod\w*|prompts?|greedy|sampl\w*|max_new_tokens|generate|auto-?regressive|config)(?![a-z0-9])/iu,
    needsCue: true,
  },
  context: { noise: /\b(?:ctx|context\.context|react context|execution|use_?context|android|canvas|provider)\b/iu },
  attention: {
    noise:
      /\b(?:pay|paying|pays|paid|draw\w*|need\w*|your|our|immediate|special|for the) attention\b|\battention (?:to detail|span|please|needed)\b|\battention[:!]/iu,
  },
};
