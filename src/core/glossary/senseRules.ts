/**
 * What tells the sense of a word that has several. `noise` beside it means another sense, `cue` beside
 * it the one of language models. `line` patterns look at the line, `name` patterns at the whole name
 * (`user_agent_string`) that the word is a part of. Without a cue a word is judged by its file alone.
 */
export interface SenseRule {
  readonly noise?: RegExp;
  readonly noiseName?: RegExp;
  readonly cue?: RegExp;
  readonly cueName?: RegExp;
  /** The file's evidence is not enough for this one, and a cue alone is not either: it needs both. */
  readonly needsCue?: boolean;
  /** Meant in any file about machine learning. */
  readonly ml?: boolean;
  /** Whatever its card says: the word alone is not enough. */
  readonly gated?: boolean;
}

/**
 * By card id, or by card id and spelling where one spelling of a card has senses of its own: what is known of
 * ambiguous words, from how they occur in public code of all kinds.
 */
export const SENSE_RULES: Readonly<Record<string, SenseRule>> = {
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
    noise: /\b(?:json|url|base64|utf-?8|video|html|gzip|protobuf|h\.?26[45]|ffmpeg|codec\w*)[\s_-]*(?:en|de)coder/iu,
    noiseName:
      /(?:text|json|url|base64|utf8|video|html|gzip|brotli|proto\w*|h264|image|png|jpe?g|csv|xml|ossl|ber|der|opus|avro|punycode|instruction)_?decoder|decoder(?:fallback|exception)/iu,
  },
  transformer: {
    noise:
      /\b(?:sklearn|column|quantile|power|babel|typescript|ast|swc|response|request|jest|class-transformer|voltage|electric\w*|esbuild|code)[\s_-]*transformers?\b|pip install|\btransformers?(?:==|>=|~=|\.)|🤗 transformers|hugging ?face transformers/iu,
    noiseName:
      /(?:column|quantile|power|function|response|request|data|ast|node|babel|ts|text|value|string|type)_?transformer/iu,
  },
  prompt: {
    noise:
      /\bwindow\.prompt|showinputbox|\bPS1\b|\bprompts? (?:the |a )?users?\b|(?:command|shell|password|bash|zsh|login|sudo|confirmation|install) prompt|click\.(?:prompt|confirm)|inquirer|\bbeforeinstallprompt|readline/iu,
    noiseName: /(?:password|install|confirm|before\w*|cmd|shell|readline|sudo)_?prompt|promptfor\w+|promptuser/iu,
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
      /(?:http|db|database|axios|list|array|pager|recycler\w*|storage|cursor|network|base|mysql|postgres|sqlite|redis|logger|type)_?adapter/iu,
  },
  pruning: {
    noise:
      /\b(?:docker|git|branch(?:es)?|tree|partition|cache|images?|volumes?|log|index|column|predicate|alpha-beta|packages?|node_modules)\b/iu,
    cue: /(?<![a-z0-9])(?:weights?|sparse\w*|magnitude|model|layers?|neurons?|heads?|sparsegpt|wanda)(?![a-z0-9])/iu,
  },
  greedy: {
    noise: /\b(?:regex\w*|non-?greedy|quantifier|algorithm|knapsack|match(?:es|ing)?|coloring|set cover|heuristic)\b/iu,
    cue: /(?<![a-z0-9])(?:decod\w*|search|sampl\w*|temperature|generat\w*|beam|argmax|tokens?)(?![a-z0-9])/iu,
    needsCue: true,
  },
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
  embedding: {
    gated: true,
    noise: /\bembed(?:ded|s)?\b(?!dings?)(?=.*\b(?:iframe|video|html|font|binary|resource|widget|player|systems?)\b)/iu,
    ml: true,
  },
  loss: {
    noise:
      /\b(?:packet|data|precision|memory|profit|weight|power|signal|heat|hearing|job|revenue|without)[\s_-]*loss\b|\bloss of\b|\bstop[- ]loss\b|\bwins?\b/iu,
    ml: true,
  },
  gradient: {
    noise:
      /\b(?:linear|radial|conic|color|colour|background|css|fill|svg|canvas|repeating)[\s_-]*-?gradient|q(?:linear|radial)?gradient|gradient boosting|shader|stops?\b/iu,
    noiseName:
      /(?:linear|radial|conic|color|background|text|repeating)_?gradient|gradient(?:boosting\w*|paint|stop|color|drawable)/iu,
    ml: true,
  },
  epoch: {
    noise:
      /\b(?:unix|since (?:the )?epoch|epoch (?:time|seconds?|ms|millis\w*)|milliseconds?|timestamp\w*|date|datetime|seconds since|consensus|validator|beacon|slot|rpm|deb|1970)\b/iu,
    noiseName:
      /epoch_?(?:time|seconds?|secs?|ms|millis\w*|nanos?|date|second)|(?:unix|from|to|since)_?epoch|epochday/iu,
    ml: true,
  },
  policy: {
    noise:
      /\b(?:security|privacy|retry|cache|restart|retention|access|network|iam|bucket|content|referrer|update|eviction|scaling|password|backup|insurance|cookie|returns?|licen[sc]e|pull|code|support|wrap\w*|auto_?wrap|sharding|checkpoint\w*)[\s_-]*polic(?:y|ies)\b|\bpolic(?:y|ies)[\s_-]*(?:document|arn|statement|engine|violation)\b|content-security-policy|opa\b|rego\b/iu,
    noiseName:
      /(?:security|privacy|retry|cache|restart|retention|access|network|iam|bucket|content|referrer|update|eviction|scaling|password|wrap\w*|size|execution|event_?loop|pull|backoff)_?polic(?:y|ies)/iu,
    cue: /(?<![a-z0-9])(?:ppo|grpo|dpo|reward\w*|kl|rollouts?|reference|advantages?|gradient|on-?policy|off-?policy|actor|critic|rl)(?![a-z0-9])/iu,
  },
  reward: { noise: /\b(?:points?|loyalty|coupon|quest|staking|validators?|achievements?|bounty|referral)\b/iu },
  advantage: {
    noise:
      /\badvantages? (?:of|over|is|are|to)\b|\btake advantage\b|\bdisadvantages?\b|\b(?:an|the|main|key|big|real|other|this) advantage/iu,
    cue: /(?<![a-z0-9])(?:gae|grpo|ppo|returns?|values?|rewards?|policy|estimat\w*|logprobs?)(?![a-z0-9])/iu,
    needsCue: true,
  },
  rollout: {
    noise:
      /\b(?:kubectl|deployment|feature|gradual|release|canary|staged|k8s|phased|helm|flag|percentage|undo|restart|status)\b/iu,
    cue: /(?<![a-z0-9])(?:reward\w*|policy|ppo|grpo|trajector\w*|episodes?|sampl\w*|actor|vllm|generat\w*|env\w*)(?![a-z0-9])/iu,
  },
  alignment: {
    noise:
      /\b(?:text|left|right|center|vertical|horizontal|memory|byte|bytes|bits?|cache|statusbar|column|struct|page|padding|offset|pointer|sequence|word|wheel|grid|flex|justify)[\s_-]*align\w*|align(?:ment|as|of)?[\s_-]*(?:items|self|content|bytes|offset|requirement)/iu,
    noiseName:
      /(?:text|vertical|horizontal|statusbar|memory|content|column|label|byte|cell|block|tile|page|item)_?alignment|alignment_?(?:a|b|c|bytes|offset|in_bytes)\b/iu,
    cue: /(?<![a-z0-9])(?:human|preferences?|values?|ai|llms?|models?|rlhf|dpo|safety|post-training|helpful\w*)(?![a-z0-9])/iu,
    needsCue: true,
  },
  'recall-metric': {
    noise:
      /\b(?:recall that|as you (?:may |might )?recall|i recall|to recall|you(?:'ll| will)? recall|product recall|if i recall)\b/iu,
    cue: /(?<![a-z0-9])(?:precision|f1|rouge|bleu|recall[_ ]?@|@\s*k|score\w*|metrics?|retriev\w*|accuracy|relevant)(?![a-z0-9])|recall_score/iu,
    needsCue: true,
  },
  'precision-metric': {
    noise:
      /\b(?:decimals?|numeric|float\w*|double|bf16|fp16|half|mixed|matmul|digits?|dtype|scale|microseconds?|bits?)\b/iu,
    cue: /(?<![a-z0-9])(?:recall|f1|precision_score|rouge|@\s*k|true positives?|average_precision)(?![a-z0-9])/iu,
    needsCue: true,
  },
  f1: {
    noise: /\bkey\w*\b|\bf[23]\b|\bf12\b|0x/iu,
    cue: /(?<![a-z0-9])(?:score|precision|recall|macro|micro|metric\w*|average|eval\w*|squad|accuracy|em)(?![a-z0-9])|f1_/iu,
    needsCue: true,
  },
  accuracy: {
    noise:
      /\b(?:location|gps|timer?|timing|position\w*|geolocation|clock|sensor|float\w*|numerical?|horizontal|vertical|enablehigh\w*)\b/iu,
    ml: true,
  },
  checkpoint: {
    noise:
      /\b(?:wal|sqlite|postgres\w*|database|db|write-ahead|redo|journal|flink|kafka|vm|game|save point|fuzzy|undo|restore point)\b/iu,
    noiseName: /wal_?checkpoint|checkpoint_?(?:interval_?ms|timeout|completion\w*|lsn)/iu,
    ml: true,
  },
  sharding: {
    noise:
      /\b(?:database|db|mongo\w*|index|elastic\w*|redis|cluster|postgres\w*|mysql|vitess|kafka|tenant|test|jest|playwright|ci|bazel)\b/iu,
    cue: /(?<![a-z0-9])(?:model|weights?|params?|parameters?|optimizer|fsdp|zero|tensor|gpus?|safetensors)(?![a-z0-9])/iu,
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
  role: {
    noise: /\b(?:iam|aria|rbac|ansible|database|button|user role|admin|permission\w*|arn)\b/iu,
    cue: /["'](?:user|assistant|system|tool|developer)["']|role: ?(?:user|assistant|system)\b/iu,
    needsCue: true,
  },
  'tool-calling': {
    noise: /\bdev ?tools\b|toolbar|build tools|tools? ?chain/iu,
    cue: /(?<![a-z0-9])(?:agents?|llms?|retrievers?|tool_?calls?|functions?|messages|prompts?|mcp|invoke)(?![a-z0-9])/iu,
    needsCue: true,
  },
  'vector-db': {
    gated: true,
    cue: /(?<![a-z0-9])(?:embed\w*|retriev\w*|similarity|documents?|rag|index\w*|chroma|faiss|pinecone|milvus|qdrant|weaviate|pgvector|llms?)(?![a-z0-9])/iu,
  },
  'mixed-precision': { ml: true },
  'mixed-precision/precision': {
    ml: true,
    noise: /(?<![a-z0-9])(?:recall|f1|metrics?|average_precision|precision_score|decimals?|digits?)(?![a-z0-9])/iu,
    cue: /(?<![a-z0-9])(?:bf16|fp16|fp32|float16|float32|half|amp|mixed|16|autocast|32-true|finetun\w*|train\w*)(?![a-z0-9])/iu,
    needsCue: true,
  },
  completion: {
    noise:
      /\b(?:bash|shell|zsh|fish|tab|code|auto|completionprovider|completionitem|completionstage|completionhandler|intellisense|lsp|task|job|async|io|project|until|upon|on) ?-?completions?\b|completion ?(?:handler|provider|item|list|stage|date|rate|callback|queue|block)/iu,
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
  labels: {
    noise:
      /\b(?:metadata|axis|issues?|kubernetes|k8s|prometheus|docker|aria|form|button|git|github|pod|selector|plt|ax)\b/iu,
    cue: /(?<![a-z0-9])(?:input_ids|logits|loss|ignore_index|-100|targets?|predictions?|train\w*)(?![a-z0-9])/iu,
    ml: true,
  },
  quantization: {
    noise: /\b(?:decimal|midi|palette|color|colour|audio|jpeg|image|dither\w*|beat|music|vector quantization)\b/iu,
    ml: true,
  },
  int8: {
    gated: true,
    noise: /\bint8_t\b|\b(?:int16|uint8|int32|int64|float32)\b.*\bint8\b|\bint8\b.*\b(?:int16|int64)\b/iu,
    cue: /(?<![a-z0-9])(?:quant\w*|load_in_8bit|w8a8|weights?|precision)(?![a-z0-9])/iu,
  },
  calibration: {
    noise:
      /\b(?:camera|sensor|lens|color|colour|magnetometer|gyro\w*|imu|touch\w*|probabilit\w*|classifier|display|stereo|robot|thermal)\b/iu,
  },
  optimizer: {
    noise:
      /\b(?:query|sql|compiler|image|css|bundle|code|svg|build|peephole|llvm|wasm|cost-?based|seo|asset|storage|plan)[\s_-]*optimi[sz]er\b|-O[123]\b|\bwebpack|planner/iu,
    ml: true,
  },
  warmup: {
    noise:
      /\b(?:cache|jit|benchmark\w*|iterations?|graph|jvm|timing|connection|pool|lambda|exercise|runs?|profil\w*|kernel)\b/iu,
    cue: /(?<![a-z0-9])(?:learning[_ ]rate|lr|schedul\w*|steps|ratio|cosine|linear)(?![a-z0-9])/iu,
  },
  packing: {
    noise: /\b(?:struct\.pack|wheel|bits?|bytes?|bin|npm pack|luggage|box|rect\w*|texture|nibble\w*|int4|zip)\b/iu,
    cue: /(?<![a-z0-9])(?:sequences?|samples?|examples?|sft\w*|dataset|train\w*|max_seq\w*)(?![a-z0-9])/iu,
  },
  frozen: {
    noise:
      /\b(?:dataclass|object\.freeze|set|immutab\w*|lockfile|ui|app|hang\w*|feature|code freeze|panes?|food|rows?|columns?)\b/iu,
    cue: /(?<![a-z0-9])(?:parameters?|layers?|weights?|requires_grad|backbone|base model|encoder|lora|train\w*)(?![a-z0-9])/iu,
    needsCue: true,
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
  benchmark: {
    noise:
      /\bns\/op|testing\.B|criterion|benches?\/|jmh|hyperfine|iterations|microbenchmark|throughput|latency|fps|geekbench|iperf\w*|interconnect|network|speed|performance\b|bench(?:mark)?\.(?:js|ts)/iu,
    cue: /(?<![a-z0-9])(?:mmlu|gsm8k|leaderboard|eval\w*|llms?|models?|accuracy|humaneval|tasks?)(?![a-z0-9])/iu,
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
  dropout: { noise: /\b(?:school|student|college|rates? of)\b/iu, ml: true },
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
  kernel: {
    noise:
      /\b(?:linux|os|operating system|jupyter|ipython|notebook|boot|windows|module|driver|syscall|kernel_size|gaussian|convolution\w*|blur|svm|rbf|space|panic)\b/iu,
    cue: /(?<![a-z0-9])(?:cuda|triton|gpu|fused|launch\w*|hip|threads?|blocks?|metal|gemm|attention)(?![a-z0-9])/iu,
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
  ray: { noise: /\b(?:x-?rays?|ray ?(?:trac\w*|cast\w*)|direction|intersect\w*|origin|light)\b/iu },
  warp: { noise: /\b(?:image|perspective|affine|homography|terminal|drive|speed|time)\b/iu },
  seed: { noise: /\b(?:database|db|plants?|round|funding|torrent|migrations?|fixtures?)\b/iu, ml: true },
  dataset: { noise: /\b(?:bigquery|dom|data-\*|element|html|event|attribute)\b|\.dataset\./iu, ml: true },
  trainer: { ml: true },
  hyperparameter: { ml: true },
  batch: { ml: true },
  'batch-size': { ml: true },
  'learning-rate': { ml: true },
  softmax: { ml: true },
  'cross-entropy': { ml: true },
  backprop: { ml: true },
  overfitting: { ml: true },
  attention: {
    noise:
      /\b(?:pay|paying|pays|paid|draw\w*|need\w*|your|our|immediate|special|for the) attention\b|\battention (?:to detail|span|please|needed)\b|\battention:/iu,
  },
};
