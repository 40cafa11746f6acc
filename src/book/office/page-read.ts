import type { HeaderFooter, HeadersFooters, PageSetup, Paper } from '../sheet-content';
import { areasOf } from './area-lists';

/** What was asked of a sheet's page, and was loaded. */
export interface PageProbe {
  readonly sheet: Excel.Worksheet;
  readonly printArea: Excel.RangeAreas;
  readonly titleRows: Excel.Range;
  readonly titleCols: Excel.Range;
}

/** How a sheet is printed. */
export function pageOf({ sheet, printArea, titleRows, titleCols }: PageProbe): PageSetup {
  const { pageLayout: layout } = sheet;
  const { state, defaultForAllPages, oddPages, evenPages, firstPage } = layout.headersFooters;
  const hasFirst = state === 'FirstAndDefault' || state === 'FirstOddAndEven';
  const hasEven = state === 'OddAndEven' || state === 'FirstOddAndEven';
  const [area, ...moreAreas] = printArea.isNullObject ? [] : areasOf(printArea.address);
  const rowBreaks = sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex);
  const colBreaks = sheet.verticalPageBreaks.items.map(({ columnIndex }) => columnIndex);
  const { horizontalFitToPages: wide, verticalFitToPages: tall } = layout.zoom;
  const scale = layout.zoom.scale ?? 100;
  return {
    paper: papers.find((paper) => paper === layout.paperSize) ?? 'A4',
    orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    margins: {
      top: layout.topMargin,
      right: layout.rightMargin,
      bottom: layout.bottomMargin,
      left: layout.leftMargin,
      header: layout.headerMargin,
      footer: layout.footerMargin,
    },
    ...(wide || tall ? { fitWidth: wide || null, fitHeight: tall || null } : scale === 100 ? {} : { scale }),
    ...(area ? { printArea: area } : {}),
    ...(moreAreas.length > 0 ? { moreAreas } : {}),
    ...(titleRows.isNullObject
      ? {}
      : { titleRows: [titleRows.rowIndex, titleRows.rowIndex + titleRows.rowCount - 1] as const }),
    ...(titleCols.isNullObject
      ? {}
      : { titleCols: [titleCols.columnIndex, titleCols.columnIndex + titleCols.columnCount - 1] as const }),
    ...(rowBreaks.length > 0 ? { rowBreaks } : {}),
    ...(colBreaks.length > 0 ? { colBreaks } : {}),
    ...(layout.printOrder === 'OverThenDown' ? { overThenDown: true } : {}),
    ...(typeof layout.firstPageNumber === 'number' ? { firstPage: layout.firstPageNumber } : {}),
    ...(layout.centerHorizontally ? { centerHorizontally: true } : {}),
    ...(layout.centerVertically ? { centerVertically: true } : {}),
    ...textsOf(hasEven ? oddPages : defaultForAllPages),
    ...(hasFirst ? { first: textsOf(firstPage) } : {}),
    ...(hasEven ? { even: textsOf(evenPages) } : {}),
  };
}

const papers: readonly Paper[] = ['A3', 'A4', 'A5', 'B4', 'B5', 'Letter', 'Legal'];

function textsOf(texts: Excel.HeaderFooter): HeadersFooters {
  const header = headerOf(texts.leftHeader, texts.centerHeader, texts.rightHeader);
  const footer = headerOf(texts.leftFooter, texts.centerFooter, texts.rightFooter);
  return { ...(header ? { header } : {}), ...(footer ? { footer } : {}) };
}

function headerOf(left: string, center: string, right: string): HeaderFooter | null {
  if (left === '' && center === '' && right === '') return null;
  return { ...(left && { left }), ...(center && { center }), ...(right && { right }) };
}
