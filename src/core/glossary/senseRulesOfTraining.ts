import type { SenseRule } from './senseRule';

const PREFERENCE: SenseRule = {
  cue: /(?<![a-z0-9])(?:chosen|dpo|preferences?|rewards?|logps?|pairs?)(?![a-z0-9]).*(?<![a-z0-9])(?:rejected|dpo|preferences?|rewards?|logps?)(?![a-z0-9])|(?:chosen|rejected)_/iu,
  needsCue: true,
};

/** Words of training, of measuring and of hardware. */
export const TRAINING_RULES: Readonly<Record<string, SenseRule>> = {
  pruning: {
    noise:
      /\b(?:docker|git|branch(?:es)?|tree|partition|cache|images?|volumes?|log|index|column|predicate|alpha-beta|packages?|node_modules)\b/iu,
    cue: /(?<![a-z0-9])(?:weights?|sparse\w*|magnitude|model|layers?|neurons?|heads?|sparsegpt|wanda)(?![a-z0-9])/iu,
  },
  hopper: { ml: true },
  'preference-data/chosen': PREFERENCE,
  'preference-data/rejected': PREFERENCE,
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
    cue: /(?<![a-z0-9])(?:precision|f1|rouge|bleu|recall[_ ]?@|@\s*k|score\w*|metrics?|retriev\w*|accuracy|relevant)(?![a-z0-9])|recall_score|context_recall/iu,
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
    cue: /(?<![a-z0-9])(?:score|precision|recall|macro|micro|metric\w*|average|eval\w*|squad|accuracy|em|curves?)(?![a-z0-9])|f1_/iu,
    needsCue: true,
  },
  accuracy: {
    noise:
      /\b(?:location|gps|timer?|timing|position\w*|geolocation|clock|sensor|float\w*|numerical?|horizontal|vertical|enablehigh\w*)\b/iu,
    ml: true,
  },
  checkpoint: {
    noise:
      /\b(?:(?:delete|insert|select|update)\b.*\b(?:from|into|set|where)|wal|sqlite|postgres\w*|database|db|write-ahead|redo|journal|flink|kafka|vm|game|save point|fuzzy|undo|restore point)\b/iu,
    noiseName: /wal_?checkpoint|checkpoint_?(?:interval_?ms|timeout|completion\w*|lsn)/iu,
    ml: true,
  },
  sharding: {
    noise:
      /\b(?:replicas?|horizontal|database|db|mongo\w*|index|elastic\w*|redis|cluster|postgres\w*|mysql|vitess|kafka|tenant|test|jest|playwright|ci|bazel)\b/iu,
    cue: /(?<![a-z0-9])(?:fsdp|zero|tensor|gpus?|safetensors|model weights)(?![a-z0-9])/iu,
  },
  'mixed-precision': { ml: true },
  'mixed-precision/precision': {
    ml: true,
    noise: /(?<![a-z0-9])(?:recall|f1|metrics?|average_precision|precision_score|decimals?|digits?)(?![a-z0-9])/iu,
    cue: /(?<![a-z0-9])(?:bf16|fp16|fp32|float16|float32|half|amp|mixed|16|autocast|32-true|finetun\w*|train\w*)(?![a-z0-9])/iu,
    needsCue: true,
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
  benchmark: {
    noise:
      /\bns\/op|testing\.B|criterion|benches?\/|jmh|hyperfine|iterations|microbenchmark|throughput|latency|fps|geekbench|iperf\w*|interconnect|network|speed|performance\b|bench(?:mark)?\.(?:js|ts)/iu,
    cue: /(?<![a-z0-9])(?:mmlu|gsm8k|leaderboard|eval\w*|llms?|models?|accuracy|humaneval|tasks?)(?![a-z0-9])/iu,
  },
  dropout: { noise: /\b(?:school|student|college|rates? of)\b/iu, ml: true },
  kernel: {
    noise:
      /\b(?:linux|os|operating system|jupyter|ipython|notebook|boot|windows|module|driver|syscall|kernel_size|gaussian|convolution\w*|blur|svm|rbf|space|panic)\b/iu,
    cue: /(?<![a-z0-9])(?:cuda|triton|gpu|fused|launch\w*|hip|threads?|blocks?|metal|gemm|attention)(?![a-z0-9])/iu,
  },
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
};
