import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SheetContent } from '../../src/book/sheet-content';
import { previewHtml, printPages, printSheet, type Drawing, type PrintJob } from '../../src/print';
import { renderPdf } from '../../src/print/pdf';

const folder = path.resolve(__dirname, '../../node_modules/@expo-google-fonts/biz-udgothic');
const noto = path.resolve(
  __dirname,
  '../../node_modules/@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
);
const fonts = {
  regular: readFileSync(path.join(folder, '400Regular/BIZUDGothic_400Regular.ttf')),
  bold: readFileSync(path.join(folder, '700Bold/BIZUDGothic_700Bold.ttf')),
};

function job(...texts: readonly string[]): PrintJob {
  const content: SheetContent = {
    name: '公金 <収納>',
    columns: [200],
    rows: texts.map(() => 20),
    styles: [{ font: { size: 10 }, vertical: 'top' }],
    cells: texts.map((value, row) => ({ row, col: 0, value, style: 0 })),
    page: {
      paper: 'A4',
      orientation: 'portrait',
      margins: { top: 50, bottom: 50, left: 40, right: 40, header: 20, footer: 20 },
      footer: { center: '&A && &P/&N' },
    },
  };
  return { title: '計画', items: [{ sheet: printSheet(content, null) }] };
}

const textsOf = (drawings: readonly Drawing[]): string[] =>
  drawings.flatMap((drawing) => (drawing.kind === 'text' ? [drawing.text] : []));

test('the same job gives the same bytes', async () => {
  const [one, other] = [
    await renderPdf(job('達成', '☑ 髙'), { fonts }),
    await renderPdf(job('達成', '☑ 髙'), { fonts }),
  ];
  expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  expect({ pages: one.pages, missing: one.missing, small: one.bytes.length < 20_000 }).toEqual({
    pages: 1,
    missing: [],
    small: true,
  });
});

test('characters that the face lacks are told', async () => {
  const { missing } = await renderPdf(job('𠮷野家と🏯'), { fonts });
  expect(missing).toEqual(['𠮷', '🏯']);
});

test('kanji that the face lacks come from the other one, which is fetched once and only where there are some', async () => {
  let asked = 0;
  const spare = () => {
    asked += 1;
    return Promise.resolve(readFileSync(noto));
  };
  const plain = await renderPdf(job('☑ 髙', '⾕ 神'), { fonts: { ...fonts, spare } });
  expect([asked, plain.missing]).toEqual([0, []]);
  const rare = await renderPdf(job('𠮷野家', '㏊と➇', '𠮷 氻'), { fonts: { ...fonts, spare } });
  expect([asked, rare.missing, rare.bytes.length < 40_000]).toEqual([1, [], true]);
  const none = await renderPdf(job('𠮷野家'), { fonts: { ...fonts, spare: () => Promise.resolve(null) } });
  expect(none.missing).toEqual(['𠮷']);
});

test('without the other face, what says the same stands for a character: ⑧ for ➇, ha for ㏊; 〓 only where nothing does', async () => {
  const { missing } = await renderPdf(job('➇ ㏊ ⒑ ℉ ⅚ ⾕ ⟶', '한👍简'), { fonts });
  expect(missing).toEqual(['한', '👍', '简']);
});

test('codes of the footer become what they stand for', () => {
  expect(textsOf(printPages(job('本文')).draw(0).drawings)).toEqual(['本文', '公金 <収納> & 1/1']);
});

test('the outline has an entry for the sheet', () => {
  expect(printPages(job('本文')).outline).toEqual([{ title: '公金 <収納>', page: 0, y: 50 }]);
});

test('work can be stopped between pages', async () => {
  const controller = new AbortController();
  controller.abort(new Error('stopped'));
  await expect(renderPdf(job('本文'), { fonts, signal: controller.signal })).rejects.toThrow('stopped');
});

test('the preview is escaped and fetches nothing', () => {
  const html = previewHtml(job('<script>alert("x")</script> & \u0007'));
  expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; </text>');
  expect(html).not.toMatch(/<script|\u0007|href=|src=|url\((?!#)/);
});
