import { wholeArgument } from '../../arguments';
import { HostError } from '../../host-error';
import { HostObject, type TypeTable } from '../../host-object';
import { Sheet } from './sheet';
import { areaArgument } from '../range/area-argument';
import { rangeObject } from '../links';

/** The breaks between rows; each is named by the row that begins a page. */
export function pageBreaks(target: Sheet): HostObject {
  return HostObject.of(PAGE_BREAKS, new Breaks(target, 'rowBreaks'));
}

/** The breaks between columns. */
export function verticalPageBreaks(target: Sheet): HostObject {
  return HostObject.of(PAGE_BREAKS, new Breaks(target, 'colBreaks'));
}

class Breaks extends Sheet {
  constructor(
    target: Sheet,
    readonly kind: 'rowBreaks' | 'colBreaks',
  ) {
    super(target.session, target.sheet);
  }

  get places(): readonly number[] {
    return this.sheet.page[this.kind] ?? [];
  }

  set places(places: readonly number[]) {
    const { [this.kind]: _former, ...page } = this.sheet.page;
    this.sheet.page = places.length > 0 ? { ...page, [this.kind]: places } : page;
    this.session.sheetChanged(this.sheet);
  }
}

/** A break by the row or column behind it. */
class PageBreak extends Breaks {
  constructor(
    target: Breaks,
    readonly place: number,
  ) {
    super(target, target.kind);
  }
}

export const PAGE_BREAKS: TypeTable<Breaks> = {
  type: 'PageBreakCollection',
  items: (target) => target.places.map((place) => HostObject.of(PAGE_BREAK, new PageBreak(target, place))),
  item: (target, key) => {
    const place = target.places[wholeArgument(key, 'index')];
    if (place === undefined) throw new HostError('ItemNotFound', 'pageBreak');
    return HostObject.of(PAGE_BREAK, new PageBreak(target, place));
  },
  methods: {
    Add: (target, [range]) => {
      const { row, col } = areaArgument(range, 'pageBreakRange');
      const place = target.kind === 'rowBreaks' ? row : col;
      if (place === 0) throw new HostError('InvalidArgument', 'pageBreakRange');
      target.places = [...new Set([...target.places, place])].sort((a, b) => a - b);
      return HostObject.of(PAGE_BREAK, new PageBreak(target, place));
    },
    GetCount: (target) => target.places.length,
    RemovePageBreaks: (target) => {
      target.places = [];
      return null;
    },
  },
};

export const PAGE_BREAK: TypeTable<PageBreak> = {
  type: 'PageBreak',
  identity: ({ place }) => ({ _Id: String(place) }),
  scalars: {
    ColumnIndex: { get: ({ kind, place }) => (kind === 'colBreaks' ? place : 0) },
    RowIndex: { get: ({ kind, place }) => (kind === 'rowBreaks' ? place : 0) },
    _Id: { get: ({ place }) => String(place) },
  },
  methods: {
    Delete: (target) => {
      target.places = target.places.filter((place) => place !== target.place);
      return null;
    },
    GetCellAfterBreak: ({ session, sheet, kind, place }) =>
      rangeObject(session, sheet, {
        row: kind === 'rowBreaks' ? place : 0,
        col: kind === 'colBreaks' ? place : 0,
        rows: 1,
        cols: 1,
      }),
  },
};
