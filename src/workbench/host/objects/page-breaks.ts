import { wholeArgument } from '../arguments';
import { HostError } from '../host-error';
import { HostObject, type TypeTable } from '../host-object';
import { areaArgument, rangeObject } from './range';
import { Sheet } from './sheet';

/** The breaks between rows; each is named by the row that begins a page. */
export function pageBreaks(target: Sheet): HostObject {
  return HostObject.of(PAGE_BREAKS, target);
}

class PageBreak extends Sheet {
  constructor(
    target: Sheet,
    readonly row: number,
  ) {
    super(target.session, target.sheet);
  }
}

export const PAGE_BREAKS: TypeTable<Sheet> = {
  type: 'PageBreakCollection',
  items: (target) => rowBreaks(target).map((row) => HostObject.of(PAGE_BREAK, new PageBreak(target, row))),
  item: (target, key) => {
    const row = rowBreaks(target)[wholeArgument(key, 'index')];
    if (row === undefined) throw new HostError('ItemNotFound', 'pageBreak');
    return HostObject.of(PAGE_BREAK, new PageBreak(target, row));
  },
  methods: {
    Add: (target, [range]) => {
      const { row } = areaArgument(range, 'pageBreakRange');
      if (row === 0) throw new HostError('InvalidArgument', 'pageBreakRange');
      setRowBreaks(
        target,
        [...new Set([...rowBreaks(target), row])].sort((a, b) => a - b),
      );
      return HostObject.of(PAGE_BREAK, new PageBreak(target, row));
    },
    GetCount: (target) => rowBreaks(target).length,
    RemovePageBreaks: (target) => {
      setRowBreaks(target, []);
      return null;
    },
  },
};

export const PAGE_BREAK: TypeTable<PageBreak> = {
  type: 'PageBreak',
  identity: ({ row }) => ({ _Id: String(row) }),
  scalars: {
    ColumnIndex: { get: () => 0 },
    RowIndex: { get: ({ row }) => row },
    _Id: { get: ({ row }) => String(row) },
  },
  methods: {
    Delete: (target) => {
      setRowBreaks(
        target,
        rowBreaks(target).filter((row) => row !== target.row),
      );
      return null;
    },
    GetCellAfterBreak: ({ session, sheet, row }) =>
      rangeObject(session, sheet, { row, col: 0, rows: 1, cols: 1 }),
  },
};

function rowBreaks({ sheet }: Sheet): readonly number[] {
  return sheet.page.rowBreaks ?? [];
}

function setRowBreaks({ session, sheet }: Sheet, breaks: readonly number[]): void {
  const { rowBreaks: _former, ...page } = sheet.page;
  sheet.page = breaks.length > 0 ? { ...page, rowBreaks: breaks } : page;
  session.sheetChanged(sheet);
}
