import type { PageSetup } from '../book/sheet-content';
import { footSlack, paperSize } from '../print/paper';

/**
 * Decides where pages end while a sheet is built from the top to the bottom. The breaks count only where the sheet is not
 * fitted to pages. Lengths are pt.
 */
export class PageFlow {
  /** The rows before which a page ends. */
  readonly breaks: number[] = [];
  private readonly room: number;
  private used = 0;

  constructor(page: Pick<PageSetup, 'paper' | 'orientation' | 'margins'>) {
    this.room = paperSize(page).height - page.margins.top - page.margins.bottom - footSlack;
  }

  /** Whether nothing stands on the page yet. */
  get atTop(): boolean {
    return this.used === 0;
  }

  /** What is left of the page. */
  get left(): number {
    return this.room - this.used;
  }

  /** Whether something of this height fits on one page at all. */
  fitsOnePage(height: number): boolean {
    return height <= this.room;
  }

  /** The page ends before `row`. */
  end(row: number): void {
    if (this.atTop) return;
    this.breaks.push(row);
    this.used = 0;
  }

  /** A row has been put on the page. */
  put(height: number): void {
    this.used += height;
  }
}
