import type { HeaderFooter, PageSetup } from '../../../book/sheet-content';
import { MAX_COLS } from '../address';
import { booleanArgument, numberArgument, oneOf, textArgument } from '../arguments';
import { HostError } from '../host-error';
import { HostObject, type Scalar, type TypeTable } from '../host-object';
import { isRecord, type Wire } from '../protocol';
import { areaArgument, rangeObject } from './range';
import { rangeAreas } from './range-areas';
import type { Sheet } from './sheet';

export function pageLayout(target: Sheet): HostObject {
  return HostObject.of(PAGE_LAYOUT, target);
}

export const PAGE_LAYOUT: TypeTable<Sheet> = {
  type: 'PageLayout',
  scalars: {
    BottomMargin: margin('bottom'),
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
        change(target, { paper: oneOf(value, ['A4', 'A3'], 'paperSize') });
      },
    },
    RightMargin: margin('right'),
    TopMargin: margin('top'),
    Zoom: { get: zoom, set: setZoom },
  },
  children: {
    HeadersFooters: (target) => HostObject.of(HEADERS_FOOTERS, target),
  },
  methods: {
    GetPrintAreaOrNullObject: ({ session, sheet }) =>
      sheet.page.printArea ? rangeAreas(session, sheet, [sheet.page.printArea]) : null,
    GetPrintTitleRowsOrNullObject: ({ session, sheet }) => {
      const { titleRows } = sheet.page;
      if (!titleRows) return null;
      const [first, last] = titleRows;
      return rangeObject(session, sheet, { row: first, col: 0, rows: last - first + 1, cols: MAX_COLS });
    },
    SetPrintArea: (target, [area]) => {
      change(target, { printArea: areaArgument(area, 'printArea') });
      return null;
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
      get: () => 'Default',
      set: (_target, value) => {
        if (value !== 'Default') throw new HostError('NotImplemented', 'HeaderFooterGroup.state');
      },
    },
  },
  children: {
    DefaultForAllPages: (target) => HostObject.of(HEADER_FOOTER, target),
  },
};

export const HEADER_FOOTER: TypeTable<Sheet> = {
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

function part(where: 'header' | 'footer', place: keyof HeaderFooter): Scalar<Sheet> {
  return {
    get: ({ sheet }) => sheet.page[where]?.[place] ?? '',
    set: (target, value) => {
      const text = textArgument(value, where);
      const { [place]: _former, ...others } = target.sheet.page[where] ?? {};
      const texts: HeaderFooter = text === '' ? others : { ...others, [place]: text };
      const { [where]: _all, ...page } = target.sheet.page;
      target.sheet.page = Object.keys(texts).length > 0 ? { ...page, [where]: texts } : page;
      target.session.sheetChanged(target.sheet);
    },
  };
}

/** Either a scale in percent, or pages wide and tall. */
function zoom({ sheet }: Sheet): Wire {
  const { fitWidth, fitHeight } = sheet.page;
  if (fitWidth === undefined && fitHeight === undefined) return { scale: 100 };
  return {
    ...(typeof fitWidth === 'number' ? { horizontalFitToPages: fitWidth } : {}),
    ...(typeof fitHeight === 'number' ? { verticalFitToPages: fitHeight } : {}),
  };
}

function setZoom(target: Sheet, value: Wire): void {
  if (!isRecord(value)) throw new HostError('InvalidArgument', 'zoom');
  const { horizontalFitToPages = null, verticalFitToPages = null, scale = null } = value;
  const { fitWidth: _width, fitHeight: _height, ...page } = target.sheet.page;
  if (scale !== null && scale !== 100) throw new HostError('NotImplemented', 'PageLayout.zoom.scale');
  target.sheet.page =
    scale === null
      ? { ...page, fitWidth: pages(horizontalFitToPages), fitHeight: pages(verticalFitToPages) }
      : page;
  target.session.sheetChanged(target.sheet);
}

function pages(count: Wire): number | null {
  return count === null || count === 0 ? null : numberArgument(count, 'zoom');
}
