/** Sizes of the add-in page after `npm run build`, as Markdown: what it loads at start, and what later. `npx tsx bench/pane-size.ts` */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = path.resolve(import.meta.dirname, '../dist/pane');
const page = readFileSync(path.join(folder, 'taskpane.html'), 'utf8');
const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
const initial = scripts.filter((name) => page.includes(name));

function kilobytes(names: readonly string[]): { raw: number; gzip: number } {
  const files = names.map((name) => readFileSync(path.join(folder, name)));
  const sum = (sizes: readonly number[]): number => Math.round(sizes.reduce((a, b) => a + b, 0) / 1000);
  return {
    raw: sum(files.map((file) => file.length)),
    gzip: sum(files.map((file) => gzipSync(file, { level: 9 }).length)),
  };
}

console.log('| | files | kB | gzip kB |\n|---|---|---|---|');
for (const [title, names] of [
  ['loaded at start', initial],
  ['loaded when first used', scripts.filter((name) => !initial.includes(name))],
  [
    'office.js of Excel on the web',
    ['officejs/office.js', 'officejs/excel-web-16.00.js', 'officejs/ja-jp/office_strings.js'],
  ],
] as const) {
  const { raw, gzip } = kilobytes(names);
  console.log(`| ${title} | ${String(names.length)} | ${String(raw)} | ${String(gzip)} |`);
}
