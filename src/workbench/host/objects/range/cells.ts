import type { Area } from '../../../../book/cell';
import type { CellStyle } from '../../../../book/sheet-content';
import type { SheetModel, StylePatch } from '../../../../book/xlsx/model';
import { intersection, MAX_COLS, MAX_ROWS } from '../../address';
import { HostError } from '../../host-error';
import type { HostObject } from '../../host-object';
import type { Wire } from '../../protocol';
import type { Session } from '../../session';

/** What `Range` and `RangeAreas` stand for: areas of one sheet. */
export class Cells {
  /** The object that the protocol hands out for these cells. */
  object: HostObject | null = null;

  constructor(
    readonly session: Session,
    readonly sheet: SheetModel,
    readonly areas: readonly Area[],
  ) {}

  /** The one area of a range. */
  get area(): Area {
    const area = this.areas[0];
    if (!area) throw new HostError('InvalidReference', this.sheet.name);
    return area;
  }

  /** The areas, whole rows and columns cut to what the sheet uses. */
  get finiteAreas(): readonly Area[] {
    return this.areas.flatMap((area) => {
      if (area.rows < MAX_ROWS && area.cols < MAX_COLS) return [area];
      const used = this.sheet.usedRange;
      const part = used && intersection(area, used);
      return part ? [part] : [];
    });
  }

  /** What all cells have in common, else null, as Excel answers for mixed formats. */
  common(read: (style: CellStyle) => Wire): Wire {
    return this.commonOf((row, col) => read(this.sheet.style(row, col)));
  }

  /** The same of what is read by place. */
  commonOf(read: (row: number, col: number) => Wire): Wire {
    let first: Wire | undefined;
    for (const area of this.finiteAreas) {
      for (const [row, col] of positions(area)) {
        const value = read(row, col);
        if (first === undefined) first = value;
        else if (first !== value) return null;
      }
    }
    return first === undefined ? read(this.area.row, this.area.col) : first;
  }

  /** @throws HostError AccessDenied on a protected sheet that does not allow formats to be changed. */
  patch(patch: StylePatch, areas = this.finiteAreas): void {
    this.session.assertAllowed(this.sheet, 'allowFormatCells');
    for (const area of areas) this.sheet.setStyle(area, patch);
    this.session.sheetChanged(this.sheet);
  }
}

/** Row by row. */
export function* positions({ row, col, rows, cols }: Area): Generator<[number, number]> {
  for (let r = row; r < row + rows; r++) for (let c = col; c < col + cols; c++) yield [r, c];
}
