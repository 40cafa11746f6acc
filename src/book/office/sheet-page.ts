import { areaAddress, columnName } from '../address';
import type { HeaderFooter, HeadersFooters, PageSetup } from '../sheet-content';
import type { OnSheet, Step } from './steps';

/** The page of a sheet for which nothing was said, as Excel sets it up. */
export const plainPage: PageSetup = {
  paper: 'A4',
  orientation: 'portrait',
  margins: { top: 54, right: 50.4, bottom: 54, left: 50.4, header: 21.6, footer: 21.6 },
};

/** Sets a page up: paper, headers and footers, what is printed of the sheet, where pages break. */
export function pageSteps(page: PageSetup, on: OnSheet): readonly Step[] {
  return [
    on((sheet) => {
      setPage(sheet.pageLayout, page);
    }, 12),
    on(
      ({ pageLayout }) => {
        const { headersFooters } = pageLayout;
        const { defaultForAllPages, oddPages, evenPages, firstPage } = headersFooters;
        headersFooters.state = page.even
          ? page.first
            ? 'FirstOddAndEven'
            : 'OddAndEven'
          : page.first
            ? 'FirstAndDefault'
            : 'Default';
        setTexts(page.even ? oddPages : defaultForAllPages, page);
        if (page.even) setTexts(evenPages, page.even);
        if (page.first) setTexts(firstPage, page.first);
      },
      20,
      [page.header, page.footer, page.even, page.first],
    ),
    on((sheet) => {
      const areas = page.printArea ? [page.printArea, ...(page.moreAreas ?? [])] : [];
      if (areas.length > 0) sheet.pageLayout.setPrintArea(areas.map(areaAddress).join(','));
      else sheet.names.getItemOrNullObject('Print_Area').delete();
      if (page.titleRows) sheet.pageLayout.setPrintTitleRows(titleAddress(page.titleRows));
      if (page.titleCols)
        sheet.pageLayout.setPrintTitleColumns(page.titleCols.map((col) => `$${columnName(col)}`).join(':'));
      if (!page.titleRows && !page.titleCols) sheet.names.getItemOrNullObject('Print_Titles').delete();
    }, 6),
    ...(page.rowBreaks ?? []).map((row) =>
      on((sheet) => {
        sheet.horizontalPageBreaks.add(`A${String(row + 1)}`);
      }, 2),
    ),
    ...(page.colBreaks ?? []).map((col) =>
      on((sheet) => {
        sheet.verticalPageBreaks.add(`${columnName(col)}1`);
      }, 2),
    ),
  ];
}

function setPage(layout: Excel.PageLayout, page: PageSetup): void {
  layout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = page.paper;
  layout.topMargin = page.margins.top;
  layout.rightMargin = page.margins.right;
  layout.bottomMargin = page.margins.bottom;
  layout.leftMargin = page.margins.left;
  layout.headerMargin = page.margins.header;
  layout.footerMargin = page.margins.footer;
  layout.centerHorizontally = page.centerHorizontally ?? false;
  layout.centerVertically = page.centerVertically ?? false;
  if (page.overThenDown) layout.printOrder = 'OverThenDown';
  layout.firstPageNumber = page.firstPage ?? '';
  layout.zoom = zoomOf(page);
}

function zoomOf({ fitWidth, fitHeight, scale = 100 }: PageSetup): Excel.PageLayoutZoomOptions {
  const isFitted = typeof fitWidth === 'number' || typeof fitHeight === 'number';
  // A number that is not told may be taken for 1 (office-js#1860); 0 leaves it to Excel.
  return isFitted ? { horizontalFitToPages: fitWidth ?? 0, verticalFitToPages: fitHeight ?? 0 } : { scale };
}

function setTexts(texts: Excel.HeaderFooter, { header, footer }: HeadersFooters): void {
  setHeader(texts, header);
  setFooter(texts, footer);
}

function setHeader(
  texts: Excel.HeaderFooter,
  { left = '', center = '', right = '' }: HeaderFooter = {},
): void {
  texts.leftHeader = left;
  texts.centerHeader = center;
  texts.rightHeader = right;
}

function setFooter(
  texts: Excel.HeaderFooter,
  { left = '', center = '', right = '' }: HeaderFooter = {},
): void {
  texts.leftFooter = left;
  texts.centerFooter = center;
  texts.rightFooter = right;
}

function titleAddress([first, last]: readonly [number, number]): string {
  return `$${String(first + 1)}:$${String(last + 1)}`;
}
