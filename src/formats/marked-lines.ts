import type { MarkedLine } from '../plan';

/** ○▲・ and the like stand before a line; what begins with none of them goes on with the line above. */
const marked = /^([○◯●◎▲△▼▽■□◆◇★☆※・])\s*(.*)$/u;

/** Lines as they stand in one cell, each behind its sign. */
export function joinLines(lines: readonly MarkedLine[]): string {
  return lines.map(({ mark, text }) => `${mark}${text}`).join('\n');
}

/** A cell's text → its marked lines; a text before the first sign becomes a line with 「・」. */
export function splitLines(text: string): MarkedLine[] {
  const lines: MarkedLine[] = [];
  for (const line of text.split(/\r?\n/)) {
    const found = marked.exec(line);
    const last = lines.at(-1);
    if (found) lines.push({ mark: found[1] ?? '・', text: found[2] ?? '' });
    else if (last) lines[lines.length - 1] = { ...last, text: `${last.text}\n${line}` };
    else if (line.trim() !== '') lines.push({ mark: '・', text: line });
  }
  return lines;
}
