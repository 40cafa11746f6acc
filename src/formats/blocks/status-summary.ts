import { areaAddress, quoteSheetName } from '../../book/address';
import { LayoutBuilder, text } from '../../layout/builder';
import type { Layout } from '../../layout/layout';
import { fieldName } from '../../plan/field';
import type { Plan } from '../../plan';
import type { PlacedSheet } from '../format';
import { countedWords, statusCountName, statusCounts, statusWordName } from '../status-counts';
import { aside, computed, fontName, input, label, plain } from './look';
import { sheetNames } from './marks';

const page = [60, 150, 90] as const;
const gap = 60;
/** №, 項目, 課, 状況 of each measure: what is counted; not printed. */
const listed = [40, 240, 110, 90] as const;

/**
 * 進捗状況: how many measures have each status word, counted live from the sheets; source: 関市 期末報告.
 * A published count that the sheets do not give stays as a figure, so that the check can tell of it.
 */
export function statusSummary(plan: Plan, sheets: readonly PlacedSheet[], heading: string): Layout<never> {
  const { settings } = plan;
  const b = new LayoutBuilder<never>();
  const zone = page.length + 1;
  const figure = { ...computed, font: { ...computed.font, size: 14 } };
  const title = { ...plain, shrink: true, font: { ...plain.font, name: fontName, size: 16, bold: true } };

  b.row(40, { col: 0, cols: page.length, style: title, content: text(plan.title) });
  b.row(30, {
    col: 0,
    cols: page.length,
    style: { ...title, font: { ...title.font, size: 14 } },
    content: text(heading),
  });
  const first = b.row(
    26,
    { col: 1, style: label, content: text('達成状況') },
    { col: 2, style: label, content: text('件数') },
  );

  const status = zone + listed.length - 1;
  const rows = sheets.flatMap(({ name, measures }) => measures.map((measure) => ({ name, measure })));
  const column = { row: first + 1, col: status, rows: Math.max(1, rows.length), cols: 1 };
  const counted = statusCounts(plan.measures, settings);
  countedWords(settings).forEach(({ word, counts }, index) => {
    const published = plan.statusCounts?.find((one) => one.word === word)?.count;
    const live = `=${counts.map((one) => `COUNTIF(${areaAddress(column)},"${one}")`).join('+')}`;
    b.row(
      28,
      {
        col: 1,
        style: { ...input, horizontal: 'center', locked: true },
        content: text(word),
        name: statusWordName(index + 1),
      },
      {
        col: 2,
        style: figure,
        content:
          published === undefined || published === counted[index]?.count
            ? { kind: 'formula', formula: live }
            : text(published),
        name: statusCountName(index + 1),
      },
    );
  });
  const printed = b.next;

  const grade = fieldName({ kind: 'givenGrade', year: settings.reportYear });
  b.put(first - 1, {
    col: zone,
    cols: listed.length,
    style: aside.heading,
    content: text('集計のもと（印刷されません）'),
  });
  b.put(
    first,
    ...['№', '改革項目', '課', '進捗状況'].map((words, i) => ({
      col: zone + i,
      style: aside.label,
      content: text<never>(words),
    })),
  );
  rows.forEach(({ name, measure }, index) => {
    const row = first + 1 + index;
    while (b.next <= row) b.row(18);
    const left = { ...aside.computed, horizontal: 'left' } as const;
    b.put(
      row,
      { col: zone, style: aside.computed, content: text(measure.number) },
      { col: zone + 1, style: left, content: text(measure.title) },
      { col: zone + 2, style: left, content: text(measure.department) },
      {
        col: status,
        style: aside.computed,
        content: { kind: 'formula', formula: `=${quoteSheetName(name)}!${grade}&""` },
      },
    );
  });

  return {
    name: '進捗状況',
    columns: [...page, gap, ...listed],
    rows: b.rows,
    boxes: b.boxes,
    names: sheetNames('summary', plan.format, 1),
    protect: true,
    page: {
      paper: 'A4',
      orientation: 'portrait',
      margins: { top: 56, bottom: 48, left: 60, right: 40, header: 22, footer: 22 },
      printArea: { row: 0, col: 0, rows: printed, cols: page.length },
      fitWidth: 1,
      fitHeight: 1,
      footer: { center: '&P' },
    },
  };
}
