import { fieldName } from '../../plan/field';
import type { AllTexts } from '../state/all-texts';
import type { PaneStore } from '../state/pane-store';
import type { BookPort, CellPlace, MeasureReading } from './book-port';
import type { BookFollowing } from './book-following';
import { entryFields, unfilled } from './entries/entry-fields';
import { failureNotice } from './failure';
import { measureKey, wantedFocus } from './wanted-focus';

/** Goes somewhere in the workbook: to a cell, a measure's form, the measure after it. */
export class Places {
  constructor(
    private readonly store: PaneStore,
    private readonly texts: AllTexts,
    private readonly book: BookPort,
    private readonly following: BookFollowing,
  ) {}

  /** The measure whose sheet is active; `null` where another sheet is, or the list was asked for. */
  current(): MeasureReading | null {
    const { reading, activeSheet, measure, showAll } = this.store.state();
    if (!reading || showAll) return null;
    const here = reading.measures.filter((one) => one.sheet === activeSheet);
    return here.find((one) => one.measure.number === measure) ?? here[0] ?? null;
  }

  /** Opens the form of a measure and its sheet. @param otherwise what is selected where nothing is empty; absent: the title */
  async goTo(one: MeasureReading, otherwise?: CellPlace): Promise<void> {
    this.store.do({ kind: 'go', place: 'entry' });
    this.store.do({ kind: 'measure', number: one.measure.number, sheet: one.sheet });
    const first =
      unfilled(one, this.store.year())[0]?.place ??
      otherwise ??
      one.cells.get(fieldName({ kind: 'title' }))?.place;
    await this.select(first ?? { sheet: one.sheet, row: 0, col: 0 });
  }

  /** The same from within the pane: the form takes the focus, to the first box that is empty. */
  openForm(one: MeasureReading): Promise<void> {
    this.store.set(wantedFocus, measureKey(one));
    // the cell of the box that gets the focus
    return this.goTo(one, entryFields(one, this.store.year())[0]?.place);
  }

  /** Opens the measure after (1) or before (-1) that of the active sheet; from elsewhere the first or the last. */
  async step(by: 1 | -1): Promise<void> {
    if (!this.store.state().reading && !(await this.following.refresh(() => this.step(by)))) return;
    const measures = this.store.state().reading?.measures ?? [];
    const current = this.current();
    const at = current ? measures.indexOf(current) : -1;
    const next = measures[at < 0 && by < 0 ? measures.length - 1 : at + by];
    if (next) await this.goTo(next);
  }

  async select(place: CellPlace): Promise<void> {
    const sheet = this.following.reader.snapshot?.sheets.find(({ name }) => name === place.sheet);
    if (sheet && sheet.visibility !== 'visible') {
      const { hidden, show } = this.texts.hiddenSheets;
      this.store.tell({
        intent: 'info',
        title: hidden([sheet.name]),
        action: { label: show, run: () => this.showSheets([sheet.name], place) },
      });
      return;
    }
    try {
      await this.book.select(place);
    } catch (error) {
      const retry = (): Promise<void> => this.select(place);
      this.store.tell(failureNotice(this.texts, 'select', error, retry));
    }
  }

  /** Shows sheets that are hidden, then goes to a cell. */
  async showSheets(names: readonly string[], place: CellPlace | null = null): Promise<void> {
    try {
      await this.book.showSheets(names);
      await this.following.refresh();
      this.store.tell(null);
      if (place) await this.select(place);
    } catch (error) {
      this.store.tell(failureNotice(this.texts, 'select', error, () => this.showSheets(names, place)));
    }
  }
}
