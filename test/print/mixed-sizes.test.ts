import type { CellStyle, ContentRun } from '../../src/book/sheet-content';
import { overflow } from '../../src/layout/overflow';
import { printPages, printSheet } from '../../src/print';
import type { Text } from '../../src/print/drawing';

/** A cell of 105 pt at 10 pt with runs of other sizes; below it a cell that tells how high its row is. */
function sheetOf(runs: readonly ContentRun[], style: CellStyle, height: number | null) {
  const text = runs.map((run) => run.text).join('');
  return printSheet(
    {
      name: '表',
      columns: [105],
      rows: [height],
      styles: [
        { font: { size: 10 }, vertical: 'top', ...style },
        { font: { size: 10 }, vertical: 'top' },
      ],
      cells: [
        { row: 0, col: 0, value: text, style: 0, runs },
        { row: 1, col: 0, value: '下', style: 1 },
      ],
    },
    null,
  );
}

const big = (text: string): ContentRun => ({ text, font: { size: 20 } });
const usual = (text: string): ContentRun => ({ text });

function texts(runs: readonly ContentRun[], style: CellStyle, height: number | null = 200): Text[] {
  const { drawings } = printPages({ title: '', items: [{ sheet: sheetOf(runs, style, height) }] }).draw(0);
  return drawings.flatMap((one) => (one.kind === 'text' ? [one] : []));
}
const words = (drawn: readonly Text[]): string[] => drawn.map(({ text }) => text);

test('lines are broken by the sizes of their own letters', () => {
  expect(words(texts([big('あ'.repeat(7))], { wrap: true }))).toEqual(['あ'.repeat(5), 'ああ', '下']);
  expect(words(texts([usual('いいい'), big('ああああ'), usual('うう')], { wrap: true }))).toEqual([
    'いいい',
    'あああ',
    'あ',
    'うう',
    '下',
  ]);
  expect(words(texts([usual('い'.repeat(12))], { wrap: true }))).toEqual(['い'.repeat(10), 'いい', '下']);
});

test('a line is as high as its largest letters, after line feeds and surrogates, too', () => {
  const drawn = texts([usual('𠮷い\r\n'), big('大\n'), usual('小')], { wrap: true });
  const y = drawn.map((one) => Math.round((one.y - (drawn[0]?.y ?? 0)) * 10) / 10);
  expect(words(drawn)).toEqual(['𠮷い', '大', '小', '下']);
  // from base line to base line: half of what is free between lines stands above the letters
  expect(y.slice(0, 3)).toEqual([0, 21.8, 36]);
});

test('a row without a height has room for them, and what a row cuts is told', () => {
  const runs = [big('あ'.repeat(10)), usual('い'.repeat(10))];
  const rowHeight = (height: number | null): number => {
    const drawn = texts(runs, { wrap: true }, height);
    return (drawn.at(-1)?.y ?? 0) - (texts(runs, { wrap: true }, 10).at(-1)?.y ?? 0) + 10;
  };
  expect(Math.round(rowHeight(null))).toBe(62);
  expect(overflow(sheetOf(runs, { wrap: true }, 62))).toEqual([]);
  expect(overflow(sheetOf(runs, { wrap: true }, 50))).toMatchObject([{ lines: 3, lost: 1, chars: 10 }]);
});

test('a text that is shrunk to its cell is shrunk by its own width', () => {
  const [one] = texts([big('あ'.repeat(10))], { shrink: true });
  expect(one && Math.round(one.size * 10) / 10).toBe(10.3);
});
