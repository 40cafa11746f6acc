import type { HeaderFooter, HeadersFooters, PageSetup } from '../../../../book/sheet-content';
import { MAX_COLS, MAX_ROWS } from '../../address';
import { booleanArgument, numberArgument, oneOf, textArgument } from '../../arguments';
import { assertLength, LIMITS } from '../../excel-limits';
import { HostError } from '../../host-error';
import { HostObject, type Scalar, type TypeTable } from '../../host-object';
import { isRecord, type Wire } from '../../protocol';
import type { Sheet } from './sheet';
import { areaArgument } from '../range/area-argument';
import { rangeAreas, rangeObject } from '../links';

export function pageLayout(target: Sheet): HostObject {
  return HostObject.of(PAGE_LAYOUT, target);
}

export const PAGE_LAYOUT: TypeTable<Sheet> = {
  type: 'PageLayout',
  scalars: {
    BottomMargin: margin('bottom'),
    CenterVertically: {
      get: ({ sheet }) => sheet.page.centerVertically ?? false,
      set: (target, value) => {
        change(target, { centerVertically: booleanArgument(value, 'centerVertically') });
      },
    },
    FirstPageNumber: {
      get: ({ sheet }) => sheet.page.firstPage ?? '',
      set: (target, value) => {
        const { firstPage: _former, ...page } = target.sheet.page;
        target.sheet.page =
          value === '' ? page : { ...page, firstPage: numberArgument(value, 'firstPageNumber') };
        target.session.sheetChanged(target.sheet);
      },
    },
    PrintOrder: {
      get: ({ sheet }) => (sheet.page.overThenDown ? 'OverThenDown' : 'DownThenOver'),
      set: (target, value) => {
        const wanted = oneOf(value, ['DownThenOver', 'OverThenDown'], 'printOrder');
        change(target, { overThenDown: wanted === 'OverThenDown' });
      },
    },
    CenterHorizontally: {
      get: ({ sheet }) => sheet.page.centerHorizontally ?? false,
      set: (target, value) => {
        change(target, { centerHorizontally: booleanArgument(value, 'centerHorizontally') });
      },
    },
    FooterMargin: margin('footer'),
    HeaderMargin: margin('header'),
    LeftMargin: margin('left'),
    Orientation: {
      get: ({ sheet }) => (sheet.page.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      set: (target, value) => {
        const wanted = oneOf(value, ['Portrait', 'Landscape'], 'orientation');
        change(target, { orientation: wanted === 'Landscape' ? 'landscape' : 'portrait' });
      },
    },
    PaperSize: {
      get: ({ sheet }) => sheet.page.paper,
      set: (target, value) => {
        change(target, {
          paper: oneOf(value, ['A3', 'A4', 'A5', 'B4', 'B5', 'Letter', 'Legal'], 'paperSize'),
        });
      },
    },
    PrintGridlines: { get: () => false },
    PrintHeadings: { get: () => false },
    RightMargin: margin('right'),
    TopMargin: margin('top'),
    Zoom: { get: zoom, set: setZoom },
  },
  children: {
    HeadersFooters: (target) => HostObject.of(HEADERS_FOOTERS, target),
  },
  methods: {
    GetPrintAreaOrNullObject: ({ session, sheet }) =>
      sheet.page.printArea
        ? rangeAreas(session, sheet, [sheet.page.printArea, ...(sheet.page.moreAreas ?? [])])
        : null,
    GetPrintTitleRowsOrNullObject: ({ session, sheet }) => {
      const { titleRows } = sheet.page;
      if (!titleRows) return null;
      const [first, last] = titleRows;
      return rangeObject(session, sheet, { row: first, col: 0, rows: last - first + 1, cols: MAX_COLS });
    },
    GetPrintTitleColumnsOrNullObject: ({ session, sheet }) => {
      const { titleCols } = sheet.page;
      if (!titleCols) return null;
      const [first, last] = titleCols;
      return rangeObject(session, sheet, { row: 0, col: first, rows: MAX_ROWS, cols: last - first + 1 });
    },
    SetPrintArea: (target, [argument]) => {
      const { moreAreas: _former, ...page } = target.sheet.page;
      const parts = typeof argument === 'string' ? argument.split(',') : [argument];
      const [printArea, ...moreAreas] = parts.map((part) => areaArgument(part, 'printArea'));
      if (!printArea) throw new HostError('InvalidArgument', 'printArea');
      target.sheet.page = { ...page, printArea, ...(moreAreas.length > 0 ? { moreAreas } : {}) };
      target.session.sheetChanged(target.sheet);
      return null;
    },
    SetPrintTitleColumns: (target, [range]) => {
      const { col, cols } = areaArgument(range, 'printTitleColumns');
      return change(target, { titleCols: [col, col + cols - 1] });
    },
    SetPrintTitleRows: (target, [range]) => {
      const { row, rows } = areaArgument(range, 'printTitleRows');
      return change(target, { titleRows: [row, row + rows - 1] });
    },
  },
};

export const HEADERS_FOOTERS: TypeTable<Sheet> = {
  type: 'HeaderFooterGroup',
  scalars: {
    State: {
      get: ({ sheet: { page } }) =>
        page.even
          ? page.first
            ? 'FirstOddAndEven'
            : 'OddAndEven'
          : page.first
            ? 'FirstAndDefault'
            : 'Default',
      set: ({ session, sheet }, value) => {
        const state = oneOf(value, states, 'state');
        const { even = {}, first = {}, ...page } = sheet.page;
        sheet.page = {
          ...page,
          ...(state === 'OddAndEven' || state === 'FirstOddAndEven' ? { even } : {}),
          ...(state === 'FirstAndDefault' || state === 'FirstOddAndEven' ? { first } : {}),
        };
        session.sheetChanged(sheet);
      },
    },
  },
  children: {
    DefaultForAllPages: (target) => HostObject.of(HEADER_FOOTER, { target, pages: 'default' }),
    OddPages: (target) => HostObject.of(HEADER_FOOTER, { target, pages: 'default' }),
    EvenPages: (target) => HostObject.of(HEADER_FOOTER, { target, pages: 'even' }),
    FirstPage: (target) => HostObject.of(HEADER_FOOTER, { target, pages: 'first' }),
  },
};

const states = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const;

/** The texts of some pages of a sheet. */
interface PageTexts {
  readonly target: Sheet;
  readonly pages: 'default' | 'even' | 'first';
}

export const HEADER_FOOTER: TypeTable<PageTexts> = {
  type: 'HeaderFooter',
  scalars: {
    CenterFooter: part('footer', 'center'),
    CenterHeader: part('header', 'center'),
    LeftFooter: part('footer', 'left'),
    LeftHeader: part('header', 'left'),
    RightFooter: part('footer', 'right'),
    RightHeader: part('header', 'right'),
  },
};

function change({ session, sheet }: Sheet, setup: Partial<PageSetup>): null {
  sheet.page = { ...sheet.page, ...setup };
  session.sheetChanged(sheet);
  return null;
}

function margin(side: keyof PageSetup['margins']): Scalar<Sheet> {
  return {
    get: ({ sheet }) => sheet.page.margins[side],
    set: (target, value) => {
      change(target, {
        margins: { ...target.sheet.page.margins, [side]: numberArgument(value, `${side}Margin`) },
      });
    },
  };
}

function part(where: 'header' | 'footer', place: keyof HeaderFooter): Scalar<PageTexts> {
  const textsOf = ({ target, pages }: PageTexts): HeadersFooters =>
    pages === 'default' ? target.sheet.page : (target.sheet.page[pages] ?? {});
  return {
    get: (texts) => textsOf(texts)[where]?.[place] ?? '',
    set: (texts, value) => {
      const { target, pages } = texts;
      const text = textArgument(value, where);
      const { [where]: parts = {}, ...others } = textsOf(texts);
      const { [place]: _former, ...rest } = parts;
      const changed: HeaderFooter = text === '' ? rest : { ...rest, [place]: text };
      const result = Object.keys(changed).length > 0 ? { ...others, [where]: changed } : others;
      const coded = Object.values(changed).map((words) => `&L${words}`);
      assertLength(coded.join(''), LIMITS.header, where);
      const page = target.sheet.page;
      target.sheet.page = pages === 'default' ? { ...(result as PageSetup) } : { ...page, [pages]: result };
      target.session.sheetChanged(target.sheet);
    },
  };
}

/** Either a scale in percent, or pages wide and tall. */
function zoom({ sheet }: Sheet): Wire {
  const { fitWidth, fitHeight, scale = 100 } = sheet.page;
  if (fitWidth === undefined && fitHeight === undefined)
    return { horizontalFitToPages: null, scale, verticalFitToPages: null };
  return { horizontalFitToPages: fitWidth ?? 0, scale: null, verticalFitToPages: fitHeight ?? 0 };
}

function setZoom(target: Sheet, value: Wire): void {
  if (!isRecord(value)) throw new HostError('InvalidArgument', 'zoom');
  // A number of pages that is not told is taken for 1; 0 leaves it to Excel (office-js#1860).
  const { horizontalFitToPages = 1, verticalFitToPages = 1, scale = null } = value;
  const { fitWidth: _width, fitHeight: _height, scale: _scale, ...page } = target.sheet.page;
  const percent = scale === null ? 100 : numberArgument(scale, 'zoom');
  if (percent < 10 || percent > 400) throw new HostError('InvalidArgument', 'zoom');
  target.sheet.page =
    scale === null
      ? { ...page, fitWidth: pages(horizontalFitToPages), fitHeight: pages(verticalFitToPages) }
      : percent === 100
        ? page
        : { ...page, scale: percent };
  target.session.sheetChanged(target.sheet);
}

function pages(count: Wire): number | null {
  return count === null || count === 0 ? null : numberArgument(count, 'zoom');
}
