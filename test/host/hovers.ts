import * as vscode from 'vscode';

/** Where the cursor stands in a text of a test. */
const CURSOR = '|';

/** Opens an untitled document with a text in which `|` marks the cursor, and gives our hover there. */
export async function hoverIn(language: string, marked: string): Promise<vscode.MarkdownString | undefined> {
  const offset = marked.indexOf(CURSOR);
  if (offset < 0) throw new Error('the text has no cursor');
  const content = marked.slice(0, offset) + marked.slice(offset + CURSOR.length);
  const document = await vscode.workspace.openTextDocument({ language, content });
  return hoverAt(document, document.positionAt(offset));
}

/** Our hover at a place: other extensions may have one of their own there. */
async function hoverAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.MarkdownString | undefined> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .filter((content) => content instanceof vscode.MarkdownString)
    .find(({ value }) => value.includes('command:jargonaut.'));
}

/** The addresses that a hover links to. */
export function linksOf(markdown: vscode.MarkdownString): string[] {
  return [...markdown.value.matchAll(/(?<!\\)\]\(([^\s)]+)/gu)].map(([, address]) => address ?? '');
}

/** Markdown as a reader sees it: without the escapes that keep a card's text plain. */
export function plainText(markdown: vscode.MarkdownString): string {
  return markdown.value
    .replace(/\\([^\w\s])/gu, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

/** The card that a hover is about: the one that it offers to open. */
export function cardOf(markdown: vscode.MarkdownString): string | undefined {
  const link = linksOf(markdown).find((address) => address.startsWith('command:jargonaut.openCard?'));
  if (link === undefined) return undefined;
  const [card] = JSON.parse(decodeURIComponent(link.slice(link.indexOf('?') + 1))) as string[];
  return card;
}
