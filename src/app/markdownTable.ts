/** A column of a table: its heading, and whether it holds words (left) or numbers (right). */
export interface Column {
  readonly heading: string;
  readonly align?: 'left' | 'right';
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const FULL = '█';

/** A Markdown table whose columns also stand in line where it is read as plain text. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = [columns.map(({ heading }) => heading), ...rows].map((row) => row.map(escapeCell));
  const widths = columns.map((_, i) => cells.reduce((width, row) => Math.max(width, lengthOf(row[i] ?? '')), 3));
  const isRight = (i: number): boolean => columns[i]?.align === 'right';
  const lineOf = (row: readonly string[]): string =>
    `| ${widths.map((width, i) => pad(row[i] ?? '', width, isRight(i))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (isRight(i) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [lineOf(head), rule, ...body.map(lineOf)].join('\n');
}

/** A bar of blocks, to an eighth of a character; nothing for nothing, and never nothing for something. */
export function bar(value: number, largest: number, width = 20): string {
  if (!(value > 0) || !(largest > 0)) return '';
  const eighths = Math.min(width * 8, Math.max(1, Math.round((value / largest) * width * 8)));
  return FULL.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}

/** Signs that would end the cell or be read as Markdown or HTML. */
function escapeCell(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\|<>[\]*_`~&]/gu, (sign) => `\\${sign}`);
}

function pad(text: string, width: number, isRight: boolean): string {
  const gap = ' '.repeat(Math.max(0, width - lengthOf(text)));
  return isRight ? gap + text : text + gap;
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
