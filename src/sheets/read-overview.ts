import type { SheetSnapshot } from '../book/snapshot';
import { overviewFieldOf } from '../formats/overview-field';
import type { OverviewRow } from '../plan';
import { readText, readValue } from './read-value';
import { namedCells, type NamedCell } from './sheet-reader';

/** 一覧 with the cells that it was read from. */
export interface OverviewCells {
  readonly sheet: string;
  readonly rows: readonly OverviewRowCells[];
}

export interface OverviewRowCells {
  readonly row: OverviewRow;
  /** By defined name. */
  readonly cells: ReadonlyMap<string, NamedCell>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export function readOverview(sheet: SheetSnapshot): OverviewCells {
  const lines = new Map<number, { row: Mutable<OverviewRow>; cells: Map<string, NamedCell> }>();
  for (const cell of namedCells(sheet).cells.values()) {
    const field = overviewFieldOf(cell.name);
    if (!field) continue;
    let line = lines.get(field.row);
    if (!line) {
      line = {
        row: { number: '', title: '', department: '', indicator: '', summary: '', grades: {} },
        cells: new Map<string, NamedCell>(),
      };
      lines.set(field.row, line);
    }
    line.cells.set(cell.name, cell);
    const text = readText(cell);
    switch (field.part) {
      case 'measure':
        Object.assign(line.row, splitNumber(text));
        break;
      case 'grade':
        if (text !== '') line.row.grades[field.year] = text;
        break;
      case 'baseline':
      case 'current':
      case 'target': {
        const value = readValue(cell);
        if (value !== undefined) line.row[field.part] = value;
        break;
      }
      default:
        line.row[field.part] = text;
    }
  }
  const rows = [...lines.entries()].sort(([a], [b]) => a - b).map(([, line]) => line);
  return { sheet: sheet.name, rows };
}

/** 「1 公金収納対策の強化」 → number and title. */
function splitNumber(text: string): { number: string; title: string } {
  const match = /^(\S+)\s+(.*)$/s.exec(text);
  return match ? { number: match[1] ?? '', title: match[2] ?? '' } : { number: '', title: text };
}
