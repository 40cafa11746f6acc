import type { Cell } from '../../cell';
import { shiftFormula } from '../../../formula/formula-text';
import type { Grid } from './grid';
import type { XmlElement } from '../xml/xml-element';

interface Master extends Cell {
  readonly text: string;
}

/** The formulas of a sheet, those that share one text included. */
export class SheetFormulas {
  private masters: Map<string, Master> | null = null;
  private rootOfMasters: XmlElement | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly root: () => XmlElement,
  ) {}

  /** The formula at a cell as the file writes it, without `=`; null for a constant and for data tables. */
  at(row: number, col: number, cell: XmlElement): string | null {
    const element = cell.child('f');
    if (!element || element.get('t') === 'dataTable') return null;
    const text = element.text;
    const group = element.get('si');
    if (element.get('t') !== 'shared' || group === undefined || text !== '') return text === '' ? null : text;
    const master = this.sharedMasters().get(group);
    return master ? shiftFormula(master.text, row - master.row, col - master.col) : null;
  }

  /** Gives every cell of a shared formula a text of its own, when this cell holds the common one. */
  unshare(cell: XmlElement): void {
    const element = cell.child('f');
    const group = element?.get('si');
    if (element?.get('t') !== 'shared' || group === undefined || element.text === '') return;
    for (const { index, cells } of this.grid.rows) {
      for (const [col, other] of cells) {
        const formula = other.child('f');
        if (other === cell || formula?.get('t') !== 'shared' || formula.get('si') !== group) continue;
        const text = this.at(index, col, other) ?? '';
        formula.setText(text);
        for (const attribute of ['t', 'si', 'ref']) formula.set(attribute, null);
      }
    }
    for (const attribute of ['t', 'si', 'ref']) element.set(attribute, null);
    this.masters?.delete(group);
  }

  /** Gives every shared formula of the sheet a text of its own. */
  unshareAll(): void {
    for (const { cells } of this.grid.rows) for (const cell of cells.values()) this.unshare(cell);
  }

  private sharedMasters(): Map<string, Master> {
    const root = this.root();
    if (this.masters && this.rootOfMasters === root) return this.masters;
    const masters = new Map<string, Master>();
    for (const { index, cells } of this.grid.rows) {
      for (const [col, cell] of cells) {
        const element = cell.child('f');
        const group = element?.get('si');
        if (element?.get('t') !== 'shared' || group === undefined || masters.has(group)) continue;
        const text = element.text;
        if (text !== '') masters.set(group, { row: index, col, text });
      }
    }
    this.masters = masters;
    this.rootOfMasters = root;
    return masters;
  }
}
