import type { Area } from '../book/cell';

/** Rows over which an area is listed row by row; higher ones are few, and are asked one after the other. */
const listed = 64;

/** Finds the merged area of a cell; an area stays an area, however many cells it covers. */
export class MergeIndex {
  private readonly rows = new Map<number, Area[]>();
  private readonly high: Area[] = [];

  constructor(areas: readonly Area[]) {
    for (const area of areas) {
      if (area.rows > listed) {
        this.high.push(area);
        continue;
      }
      for (let row = area.row; row < area.row + area.rows; row++) {
        const list = this.rows.get(row);
        if (list) list.push(area);
        else this.rows.set(row, [area]);
      }
    }
  }

  at(row: number, col: number): Area | undefined {
    const isAt = (area: Area): boolean =>
      row >= area.row && row < area.row + area.rows && col >= area.col && col < area.col + area.cols;
    return this.rows.get(row)?.find(isAt) ?? this.high.find(isAt);
  }
}
