/** Names as `llm.example.com`; of endings that attributes have too only where a quotation mark or an address begins. */
const HOST_NAME =
  /(?<![\w.-])[\w-]+(?:\.[\w-]+)*\.(?:com|org|edu|gov)(?![\w.]|\()|["'`/@][\w-]+(?:\.[\w-]+)*\.(?:io|ai|dev|net)(?![\w.]|\()/gu;

/** A place where no term is meant, whatever the word: an address, an import path, a licence header. */
export function noTermReason(
  text: string,
  start: number,
  end: number,
  isKnownPackage: (path: string) => boolean,
): string | undefined {
  const chunk = around(text, start, end, /\S/u, 300);
  if (
    /^\W*(?:https?|ftp|ssh|git|file|wss?):\/\//iu.test(chunk.text) ||
    /\w:\/\/\S/u.test(chunk.text.slice(0, chunk.at + 1))
  ) {
    return 'stands in an address';
  }
  for (const host of chunk.text.matchAll(HOST_NAME)) {
    if (host.index <= chunk.at && chunk.at < host.index + host[0].length) return 'stands in the name of a host';
  }
  if (/^[\w.+-]+@[\w-]+\.[\w.]+$/u.test(chunk.text)) return 'stands in an e-mail address';
  const line = lineAround(text, start);
  const path = importPathAt(line.text, start - line.start, end - line.start);
  if (path !== undefined && !isKnownPackage(path)) return `stands in an import path: ${path}`;
  if (isInLicence(text, start)) return 'stands in a licence header';
  return undefined;
}

/** The import path that covers a part of a line; `undefined` where none does. The names imported are no part of it. */
function importPathAt(line: string, from: number, to: number): string | undefined {
  const patterns = [
    /^\s*(?:>>>\s*)?(?:from|import)\s+([\w.]+)/u,
    /\b(?:from|import|require|require_relative|use|include|include_once)\s*\(?\s*(['"][^'"\n]+['"])/u,
    /^\s*#\s*include\s*([<"][^>"\n]+[>"])/u,
    /^\s*(?:use|pub use|using|package|import(?:\s+static)?)\s+([\w.:\\]+(?:::\{)?)/u,
    /^\s*(?:[\w.]+\s+)?("(?:[\w.-]+\/)+[\w.-]+")\s*$/u,
  ];
  for (const pattern of patterns) {
    const match = pattern.exec(line);
    const path = match?.[1];
    if (!match || path === undefined) continue;
    const at = match.index + match[0].lastIndexOf(path);
    if (from < at || to > at + path.length) continue;
    const bare = path.replace(/['"<>]/gu, '');
    // What a project takes from itself is named as the rest of it is.
    return /^(?:crate|self|super)::|^\.{1,2}(?:\/|\w|$)/u.test(bare) ? undefined : bare;
  }
  return undefined;
}

const LICENCE =
  /\b(?:copyright|licen[sc]ed?|spdx-license-identifier|warrant(?:y|ies)|permission is hereby granted|all rights reserved)\b/iu;
const COMMENT_LINE = /^\s*(?:#|\/\/|\/?\*|--|;|<!--|"""|'''|%|$)/u;

/** In the comment that a file begins with, when that speaks of rights. */
function isInLicence(text: string, at: number): boolean {
  if (at > 6_000) return false;
  const head = text.slice(0, at);
  const isBlock = /^\s*(?:\/\*|<!--|"""|''')/u.test(text);
  const inComment = isBlock
    ? !/\*\/|-->/u.test(head) && (head.match(/"""|'''/gu)?.length ?? 0) < 2
    : [...head.split('\n').slice(0, -1), lineAround(text, at).text].every((line) => COMMENT_LINE.test(line));
  if (!inComment) return false;
  // What a file is made after, or a comment's own summary, stands under its rights, but is none of them.
  if (
    /\b(?:inspired by|adapted from|based on|modified from|copied from|ported from)\b|[\\@](?:brief|file)\b/iu.test(
      lineAround(text, at).text,
    )
  )
    return false;
  const start = Math.max(0, at - 1_500);
  return LICENCE.test(text.slice(start, Math.min(text.length, at + 200)));
}

export function lineAround(text: string, at: number): { text: string; start: number } {
  // A line of megabytes is looked at in part.
  const least = Math.max(0, at - 400);
  const most = Math.min(text.length, at + 400);
  const before = text.lastIndexOf('\n', at - 1) + 1;
  const after = text.indexOf('\n', at);
  const start = at === 0 ? 0 : Math.max(before, least);
  return { text: text.slice(start, after < 0 ? most : Math.min(after, most)), start };
}

/** What stands around a place without a break of another kind. `at` is where the place begins in it. */
export function around(
  text: string,
  start: number,
  end: number,
  inside: RegExp,
  most: number,
): { text: string; at: number } {
  let from = start;
  let to = end;
  while (from > 0 && start - from < most && inside.test(text.charAt(from - 1))) from--;
  while (to < text.length && to - end < most && inside.test(text.charAt(to))) to++;
  return { text: text.slice(from, to), at: start - from };
}
