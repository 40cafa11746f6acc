/**
 * A small picture of a page of each form, by which the pane lets people choose: assets/forms/<format>.png. Printed from the
 * seeds by the product itself. Needs poppler's pdftoppm.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { require as requireTs } from 'tsx/cjs/api';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { run } = requireTs('../src/cli/main.ts', import.meta.url);
const { formats } = requireTs('../src/formats/index.ts', import.meta.url);
const { XlsxBook } = requireTs('../src/book/xlsx/index.ts', import.meta.url);
const { readPlan } = requireTs('../src/sheets/read-plan.ts', import.meta.url);

/** The longer side, px: twice what the pane shows, for fine screens. */
const size = 144;
const to = path.join(root, 'assets/forms');
mkdirSync(to, { recursive: true });
for (const { id } of formats) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tassei-forms-'));
  const [book, pdf] = ['plan.xlsx', 'page.pdf'].map((name) => path.join(folder, name));
  await run(['create', id, '--from', path.join(root, `seeds/${id}.json`), '-o', book]);
  const { measures } = readPlan(XlsxBook.load(readFileSync(book)).snapshot());
  await run(['pdf', book, '-o', pdf, '--sheets', measures[0].sheet]);
  // grey: at this size nothing else is seen of the tints, and the files are a third
  const options = ['-scale-to', String(size), '-gray', '-f', '1', '-l', '1', '-singlefile', '-png'];
  execFileSync('pdftoppm', [...options, pdf, path.join(to, id)]);
  rmSync(folder, { recursive: true });
}
