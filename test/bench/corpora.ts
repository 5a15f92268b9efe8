import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where packages for measuring lie: fetched on first use, not a part of the repository. */
export const benchFolder = path.resolve('.bench');

/** Real code and prose of this field, at versions that stay. */
const CORPORA = [
  '@huggingface/transformers@4.3.1',
  'langchain@1.5.14',
  '@langchain/core@1.4.0',
  '@langchain/openai@1.6.0',
  '@langchain/community@1.1.29',
  'openai@7.57.0',
  'llamaindex@0.12.1',
  'ai@7.0.173',
  'ollama@0.6.4',
  '@anthropic-ai/sdk@1.13.0',
];
const PEERS = ['modern-ahocorasick@3.3.0', '@monyone/aho-corasick@1.1.11', '@vscode/ripgrep@1.18.0'];
/** Its packages of other platforms are not all published, so a lock file that has it could not be installed from. */
const OPTIMIZER = '@open-spaced-repetition/binding@0.5.0';
const TEXT = /\.(?:m?js|cjs|ts|mts|md|mdx)$/u;
/** Bundles of megabytes on one line are no text that anybody reads. */
const NOT_TEXT = /\.min\.|\.map$|\.umd\./u;
const MOST = 50_000_000;

/** The texts of the corpus packages in one, at most 50 MB, and the file that holds them. */
export function readCorpus(): { text: string; file: string } {
  const file = path.join(benchFolder, 'corpus.txt');
  if (!existsSync(file)) {
    const folder = fetch('corpora', CORPORA);
    const own = CORPORA.map((name) => path.join(folder, 'node_modules', name.replace(/@[\d.]+$/u, '')));
    const parts: string[] = [];
    let size = 0;
    for (const text of own.flatMap((from) => [...texts(from)])) {
      if (size + text.length > MOST) break;
      parts.push(text);
      size += text.length;
    }
    writeFileSync(file, parts.join('\n'));
  }
  // Read as one flat string: a text put together in memory is a tree that the first pass has to flatten.
  return { text: readFileSync(file, 'utf8'), file };
}

/** The peers' packages, installed apart from our own. */
export function peersFolder(): string {
  return path.join(fetch('peers', PEERS), 'node_modules');
}

/** The native optimiser's package, likewise. */
export function optimizerFolder(): string {
  return path.join(fetch('optimizer', [OPTIMIZER]), 'node_modules');
}

/** Installs packages into a folder of their own; a run that was stopped half-way leaves nothing behind. */
function fetch(name: string, packages: readonly string[]): string {
  const folder = path.join(benchFolder, name);
  if (existsSync(folder)) return folder;
  console.error(`Fetching ${packages.join(', ')} …`);
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  writeFileSync(path.join(unfinished, 'package.json'), '{"private":true}');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps', ...packages], {
    cwd: unfinished,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  renameSync(unfinished, folder);
  return folder;
}

function* texts(folder: string): Generator<string> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules') yield* texts(full);
    else if (entry.isFile() && TEXT.test(entry.name) && !NOT_TEXT.test(entry.name)) yield readFileSync(full, 'utf8');
  }
}
