import type { Area } from '../../../book/cell';
import type { ContentChart } from '../../../book/sheet-content';
import type { SheetModel } from '../../../book/xlsx/model';
import { chartDrawings, pageSvg, type ChartSheet } from '../../../print';
import { cellText } from '../../host';

/** Heads of rows and columns, px at 100%: charts do not reach over them. */
export const heads = { left: 46, top: 20 };

/** The charts of the sheet in view, drawn over the grid as they are printed, and moved along with its cells. */
export class ChartLayer {
  readonly #layer: HTMLElement;
  #isPlacing = false;
  #shown: readonly { readonly at: Area; readonly element: HTMLElement }[] = [];

  /** @param rectOf where a block of cells stands on the screen, px; null where the grid does not know yet */
  constructor(
    container: HTMLElement,
    private readonly rectOf: (area: Area) => DOMRect | null,
  ) {
    this.#layer = container.ownerDocument.createElement('div');
    Object.assign(this.#layer.style, {
      position: 'absolute',
      inset: `${String(heads.top)}px 0 40px ${String(heads.left)}px`,
      overflow: 'hidden',
      pointerEvents: 'none',
      zIndex: '1',
    });
    container.append(this.#layer);
  }

  get any(): boolean {
    return this.#shown.length > 0;
  }

  draw(what: { readonly sheet: SheetModel; readonly charts: readonly ContentChart[] } | null): void {
    const { sheet, charts } = what ?? { sheet: null, charts: [] };
    this.#layer.replaceChildren();
    this.#shown = sheet
      ? charts.map((chart, i) => {
          const element = this.#layer.ownerDocument.createElement('div');
          element.style.position = 'absolute';
          element.innerHTML = chartSvg(sheet, chart, i);
          this.#layer.append(element);
          return { at: chart.at, element };
        })
      : [];
    if (this.any && !this.#isPlacing) this.#place();
  }

  /** With every frame: the grid moves its cells in its own time, and does not tell of all that it does. */
  #place(): void {
    this.#isPlacing = this.any;
    if (!this.#isPlacing) return;
    requestAnimationFrame(() => this.#place());
    const frame = this.#layer.getBoundingClientRect();
    for (const { at, element } of this.#shown) {
      const rect = this.rectOf(at);
      element.hidden = rect === null;
      if (!rect) continue;
      Object.assign(element.style, {
        left: `${String(rect.x - frame.x)}px`,
        top: `${String(rect.y - frame.y)}px`,
        width: `${String(rect.width)}px`,
      });
    }
  }
}

function chartSvg(sheet: SheetModel, chart: ContentChart, index: number): string {
  const { row, col, rows, cols } = chart.at;
  const width = sum(col, cols, (i) => (sheet.columnHidden(i) ? 0 : sheet.columnWidth(i)));
  const height = sum(row, rows, (i) => (sheet.rowHidden(i) ? 0 : sheet.rowHeight(i)));
  const drawings = chartDrawings(chartSheet(sheet), chart, { x: 0, y: 0, width, height }, 1);
  return pageSvg({ width, height, drawings }, { label: chart.title, id: `chart-${String(index)}` });
}

function chartSheet(sheet: SheetModel): ChartSheet {
  const used = sheet.usedRange;
  const count = (first = 0, more = 0): number => first + more;
  return {
    shown: (row, col) => cellText(sheet.value(row, col), sheet.numberFormat(row, col)),
    number: (row, col) => {
      const value = sheet.value(row, col);
      return typeof value === 'number' ? value : null;
    },
    rows: Array.from({ length: count(used?.row, used?.rows) }, (_, row) =>
      sheet.rowHidden(row) ? 0 : sheet.rowHeight(row),
    ),
    columns: Array.from({ length: count(used?.col, used?.cols) }, (_, col) =>
      sheet.columnHidden(col) ? 0 : sheet.columnWidth(col),
    ),
  };
}

function sum(from: number, count: number, size: (index: number) => number): number {
  return Array.from({ length: count }, (_, i) => size(from + i)).reduce((total, one) => total + one, 0);
}
