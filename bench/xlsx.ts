/**
 * Load, one edit, save of a workbook of 1,000 sheets: ours against openpyxl, each in a process of its own, and the
 * peak memory of both. `npx tsx bench/xlsx.ts [SHEETS]`; python3-openpyxl for /usr/bin/python3 (or PYTHON=…).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ContentCell, SheetContent } from '../src/book';
import { XlsxBook } from '../src/book/xlsx';

const times = 5;

/** A plan sheet: 40 rows × 12 columns, 60 names, 20 formulas, of them one that reads the settings sheet. */
function planSheet(number: number): SheetContent {
  const cells: ContentCell[] = [];
  for (let row = 0; row < 40; row++) {
    for (let col = 0; col < 12; col++) {
      const style = (row + col) % 4;
      if (col === 11 && row % 2 === 1)
        cells.push({ row, col, formula: `=ROUND(C${row + 1}/D${row + 1}*100,1)`, style });
      else if (col >= 2 && col < 6) cells.push({ row, col, value: number * 100 + row * 10 + col, style });
      else
        cells.push({
          row,
          col,
          style,
          ...(col % 3 === 0 ? { value: `取組${number}-${row}-${col}の内容` } : {}),
        });
    }
  }
  cells.push({ row: 40, col: 0, formula: `=設定!A1*C1` });
  return {
    name: `${number} 施策`,
    columns: Array.from({ length: 12 }, () => 60),
    rows: Array.from({ length: 40 }, () => 20),
    styles: [0, 1, 2, 3].map((i) => ({
      font: { name: 'BIZ UDゴシック', size: 9 + i },
      border: { top: { style: 'thin' }, bottom: { style: 'thin' } },
      wrap: true,
    })),
    cells,
    merges: Array.from({ length: 10 }, (_, i) => ({ row: i * 4, col: 6, rows: 2, cols: 5 })),
    names: Array.from({ length: 60 }, (_, i) => ({
      name: `欄_${i}`,
      refersTo: { row: i % 40, col: 2, rows: 1, cols: 1 },
    })),
  };
}

function make(sheets: number): Uint8Array {
  const book = XlsxBook.create();
  const first = book.sheets[0];
  if (first) book.renameSheet(first, '設定');
  book.sheet('設定')?.setValue(0, 0, 2);
  book.apply(Array.from({ length: sheets - 1 }, (_, i) => ({ kind: 'putSheet', content: planSheet(i + 1) })));
  return book.save();
}

/** One round in this process, as JSON on the standard output. */
function round(file: string, out: string): void {
  const start = performance.now();
  const book = XlsxBook.load(readFileSync(file));
  const loaded = performance.now();
  book.sheets[1]?.setValue(0, 2, 12345);
  const edited = performance.now();
  writeFileSync(out, book.save());
  const saved = performance.now();
  const result = {
    load: loaded - start,
    edit: edited - loaded,
    save: saved - edited,
    peak: process.resourceUsage().maxRSS / 1024,
  };
  process.stdout.write(JSON.stringify(result));
}

const openpyxl = `
import json, resource, sys, time
import openpyxl
t0 = time.perf_counter(); book = openpyxl.load_workbook(sys.argv[1]); t1 = time.perf_counter()
book.worksheets[1]['C1'] = 12345; t2 = time.perf_counter()
book.save(sys.argv[2]); t3 = time.perf_counter()
print(json.dumps({'load': (t1-t0)*1000, 'edit': (t2-t1)*1000, 'save': (t3-t2)*1000,
  'peak': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss/1024}))
`;

interface Round {
  readonly load: number;
  readonly edit: number;
  readonly save: number;
  readonly peak: number;
}

function main(): void {
  const [first, second, third] = process.argv.slice(2);
  if (first === '--round' && second !== undefined && third !== undefined) {
    round(second, third);
    return;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'tassei-bench-'));
  const file = path.join(folder, 'in.xlsx');
  const start = performance.now();
  const bytes = make(Number(first ?? 1000));
  print(`made in ${(performance.now() - start).toFixed(0)} ms, ${(bytes.length / 1024 ** 2).toFixed(1)} MiB`);
  writeFileSync(file, bytes);
  const script = path.join(folder, 'round.py');
  writeFileSync(script, openpyxl);
  const ours = measure(
    () => [
      process.execPath,
      ['--import', 'tsx', __filename, '--round', file, path.join(folder, 'ours.xlsx')],
    ],
    times,
  );
  const theirs = measure(
    () => [process.env.PYTHON ?? '/usr/bin/python3', [script, file, path.join(folder, 'theirs.xlsx')]],
    2,
  );
  const total = (one: Round): number => one.load + one.edit + one.save;
  for (const [name, one] of [['ours', ours] as const, ['openpyxl', theirs] as const]) {
    print(
      `${name}: load ${one.load.toFixed(0)} ms, edit ${one.edit.toFixed(0)} ms, save ${one.save.toFixed(0)} ms, peak ${one.peak.toFixed(0)} MiB`,
    );
  }
  print(`ratio ${(total(theirs) / total(ours)).toFixed(1)}`);
  rmSync(folder, { recursive: true });
}

/** The quickest of some rounds. */
function measure(command: () => [string, string[]], rounds: number): Round {
  const results = Array.from({ length: rounds }, () => {
    const [program, args] = command();
    return JSON.parse(execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26 })) as Round;
  });
  return results.reduce((best, one) => (one.load + one.save < best.load + best.save ? one : best));
}

function print(line: string): void {
  process.stdout.write(line + '\n');
}

main();
