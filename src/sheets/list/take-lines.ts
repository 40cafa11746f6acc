import { directionOf, markOf, methodOf, rowKindOf } from '../../lexicon';
import type { FieldRef } from '../../plan/field';
import type { YearKey } from '../../plan';
import type { ListColumn } from './column';
import { MeasureFinder, type FoundMeasure, type ListMeasure } from './find-measure';
import type { FormPlaces } from './form-places';
import type { ListHeads } from './heads';
import { LinePlaces } from './line-places';
import { lineKind, typedCells } from './line-kind';
import type { FoundYears } from './list-years';
import { isOfIndicator, isOfSchedule, type Meaning } from './meaning';
import type { ListProblem, ListProblemCode } from './problem';
import { isBlankRow, listCell, textAt, typedCell, type ListTable, type TypedCell } from './table';

/** A list that is being taken apart. */
export interface ListSource {
  readonly table: ListTable;
  readonly heads: ListHeads;
  readonly columns: readonly ListColumn[];
  readonly places: FormPlaces;
  readonly years: FoundYears;
}

export interface TakenLines {
  readonly measures: readonly ListMeasure[];
  readonly problems: readonly ListProblem[];
}

/** What stands behind the first text where a second comes for the same field. */
const joins: Readonly<Partial<Record<FieldRef['kind'], string>>> = {
  text: '\n',
  report: '\n',
  markedLines: '\n',
  department: '、',
  note: '\n',
};

/** Takes every cell below the headings: into a field of its measure, or into a problem that names it. */
export function takeLines(source: ListSource): TakenLines {
  return new LineTaker(source).take();
}

class LineTaker {
  private readonly problems: ListProblem[] = [];
  private readonly finder: MeasureFinder;
  /** The name of the group that the lines below it belong to. */
  private group: TypedCell | null = null;

  constructor(private readonly source: ListSource) {
    this.finder = new MeasureFinder(source.table, source.columns, source.heads.last + 1);
  }

  take(): TakenLines {
    const { table, heads } = this.source;
    for (let row = heads.last + 1; row < table.rows.length; row++) {
      if (!isBlankRow(table, row)) this.line(row);
    }
    return { measures: this.finder.all, problems: this.problems };
  }

  private line(row: number): void {
    const { table, heads, columns, places } = this.source;
    const kind = lineKind(table, heads, columns, row);
    if (kind !== null) {
      this.special(kind, typedCells(table, row));
      return;
    }
    const found = this.finder.find(row);
    if (!found) {
      this.say('line-alone', typedCells(table, row));
      return;
    }
    this.begin(found);
    const line = new LinePlaces(found.measure.slots, {
      rowKind: this.rowKind(row),
      indicatorName: this.indicatorName(row),
      reportRow: !places.reportsByRow ? null : this.hasOwn(row, isOfSchedule, 1) ? 'own' : 'last',
    });
    const clashing = this.clashes(row);
    for (const column of columns) {
      if (textAt(table, row, column.col) === '' || clashing.has(column.col)) continue;
      this.cell(row, column, found.measure, line);
    }
  }

  private special(kind: Exclude<ReturnType<typeof lineKind>, null>, cells: readonly TypedCell[]): void {
    const [cell] = cells;
    const { policyField } = this.source.places.format;
    const isFree =
      policyField !== undefined &&
      !this.source.columns.some(({ meaning }) => meaning?.kind === 'text' && meaning.name === policyField);
    if (kind !== 'line-group' || !cell || !isFree) {
      this.say(kind, cells);
      return;
    }
    this.group = cell;
    this.say('group-taken', cells, { meaning: { kind: 'text', name: policyField } });
  }

  private begin({ measure, isNew, said }: FoundMeasure): void {
    if (said) this.say(said.code, said.cells, { other: measure.number });
    if (!isNew) return;
    measure.slots.put({ ref: { kind: 'number' }, text: measure.number, cells: [] });
    const { policyField } = this.source.places.format;
    if (this.group && policyField !== undefined) {
      measure.slots.put({
        ref: { kind: 'text', name: policyField },
        text: this.group.text,
        cells: [this.group],
      });
    }
  }

  /** Columns whose value in this line is not that of the column before with the same meaning: neither is taken. */
  private clashes(row: number): ReadonlySet<number> {
    const { table, columns } = this.source;
    const clashing = new Set<number>();
    for (const { col, twin, heading, meaning } of columns) {
      if (twin === undefined) continue;
      const [text, other] = [textAt(table, row, col), textAt(table, row, twin)];
      if (text === '' || other === '' || text === other) continue;
      clashing.add(col).add(twin);
      this.say('values-differ', [typedCell(table, row, twin), typedCell(table, row, col)], {
        column: heading,
        ...(meaning ? { meaning } : {}),
      });
    }
    return clashing;
  }

  private rowKind(row: number): ReturnType<typeof rowKindOf> {
    const column = this.source.columns.find(({ meaning }) => meaning?.kind === 'rowKind');
    return column ? rowKindOf(textAt(this.source.table, row, column.col)) : null;
  }

  private indicatorName(row: number): string {
    const column = this.source.columns.find(({ meaning }) => meaning?.kind === 'indicatorName');
    return column ? textAt(this.source.table, row, column.col) : '';
  }

  private cell(row: number, column: ListColumn, measure: ListMeasure, line: LinePlaces): void {
    const { table } = this.source;
    const cell = typedCell(table, row, column.col);
    const { trouble, exact } = listCell(table, row, column.col);
    const { meaning } = column;
    if (meaning === null || isSaidOfColumn(column, this.source)) return;
    // a name that is merged over several lines says nothing new in a line without figures of its own
    if (this.onlyShows(row, column)) return;
    if (trouble) {
      this.say(trouble, [cell], { column: column.heading, meaning });
      return;
    }
    const ref = line.refOf(meaning, column.place);
    if (ref === null) {
      if (meaning.kind !== 'rowKind') this.say('computed', [cell], { column: column.heading });
      else if (rowKindOf(cell.text) === null) this.say('word-unknown', [cell], { meaning });
      return;
    }
    const text = this.read(meaning, cell);
    if (text === null) return;
    this.put(measure, ref, { text, cell, meaning, ...(exact === undefined ? {} : { exact }) }, column);
    if (
      column.unit !== undefined &&
      'indicator' in ref &&
      isOfIndicator(meaning) &&
      meaning.kind !== 'indicatorName'
    ) {
      measure.slots.put({ ref: { kind: 'unit', indicator: ref.indicator }, text: column.unit, cells: [] });
    }
  }

  private onlyShows(row: number, { meaning, place }: ListColumn): boolean {
    const family = [isOfIndicator, isOfSchedule].find((isOf) => meaning !== null && isOf(meaning));
    return family !== undefined && !this.hasOwn(row, family, place);
  }

  /** Whether a line has something of its own for an indicator or schedule, not only what is merged from above. */
  private hasOwn(row: number, isOf: (meaning: Meaning) => boolean, place: number): boolean {
    const { table, columns } = this.source;
    return columns.some((column) => {
      const { text, shows } = listCell(table, row, column.col);
      const isOwn = text.trim() !== '' && (shows === undefined || shows.row >= row);
      return isOwn && column.place === place && column.meaning !== null && isOf(column.meaning);
    });
  }

  /** What the plan calls it; null where a word is not known or says that there is no mark. */
  private read(meaning: Meaning, cell: TypedCell): string | null {
    if (meaning.kind === 'mark') {
      const mark = markOf(cell.text);
      if (mark !== true) this.say(mark === null ? 'word-unknown' : 'mark-off', [cell], { meaning });
      return mark === true ? '○' : null;
    }
    if (meaning.kind !== 'direction' && meaning.kind !== 'method') return cell.text;
    const word = meaning.kind === 'direction' ? directionOf(cell.text) : methodOf(cell.text);
    if (word === null) this.say('word-unknown', [cell], { meaning });
    return word;
  }

  private put(
    measure: ListMeasure,
    ref: FieldRef,
    typed: {
      readonly text: string;
      readonly exact?: string;
      readonly cell: TypedCell;
      readonly meaning: Meaning;
    },
    column: ListColumn,
  ): void {
    const { cell, meaning, text, exact } = typed;
    if (ref.kind === 'number') return;
    const join = column.why === 'second-department' ? '　' : joins[ref.kind];
    const result = measure.slots.put(
      { ref, text, cells: [cell], ...(exact === undefined ? {} : { exact }) },
      join,
    );
    if (result === 'differs')
      this.say('differs-from-first', [cell], {
        column: column.heading,
        meaning,
        other: measure.slots.text(ref),
      });
    if (result === 'joined' && column.why !== 'second-department')
      this.say('joined', [cell], { column: column.heading, meaning });
  }

  private say(
    code: ListProblemCode,
    cells: readonly TypedCell[],
    more: Omit<ListProblem, 'code' | 'cells'> = {},
  ): void {
    this.problems.push({ code, cells, ...more });
  }
}

/** Whether nothing of a column is taken, which is said of all of it at once. */
export function isSaidOfColumn({ meaning, year }: ListColumn, { years }: Pick<ListSource, 'years'>): boolean {
  if (meaning === null || meaning.kind === 'nothing' || meaning.kind === 'computed') return true;
  return outsideYear(meaning, year, years) !== null;
}

/** The year of a column where the plan does not have it. */
export function outsideYear(meaning: Meaning, year: YearKey | null, years: FoundYears): YearKey | null {
  if (meaning.kind === 'baseline') return year !== null && year !== years.baselineYear ? year : null;
  if (meaning.kind === 'finalTarget') return year !== null && year !== years.years.at(-1) ? year : null;
  return 'year' in meaning && !years.years.includes(meaning.year) ? meaning.year : null;
}
