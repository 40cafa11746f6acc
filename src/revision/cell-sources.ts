import type { CellInput } from '../book/cell';
import type { ContentCell } from '../book/sheet-content';
import { fieldContent } from '../formats/content';
import { blankMeasure } from '../formats/new-plan';
import { isPlaceholder } from '../formats/placeholder';
import { declarationOf, fieldName, fieldOf, type FieldRef } from '../plan/field';
import type { PlanReading } from '../sheets/plan-steps';
import type { NamedCell } from '../sheets/sheet-reader';
import type { FormerSheets } from './built-plan';
import type { BuiltField } from './built-sheet';
import type { KeptEntry } from './kept';
import type { MeasureAfter } from './measure-after';

const blank = blankMeasure('');

/** Where the fields of the new sheets come from, and what of the former ones goes nowhere. */
export class CellSources {
  readonly #used = new Set<NamedCell>();
  /** Cells that are in use, and by which field's name: years can share a cell. */
  readonly #usedPlaces = new Map<string, string>();
  readonly #usedNames = new Set<string>();

  constructor(
    private readonly reading: PlanReading,
    private readonly after: readonly MeasureAfter[],
    private readonly former: FormerSheets,
  ) {}

  isUsed(cell: NamedCell): boolean {
    return this.#used.has(cell);
  }

  /** The cell that a field of the new sheets comes from. */
  readonly source = (field: BuiltField): NamedCell | null => {
    const cell = this.after[field.measure]?.cells.get(fieldName(field.ref)) ?? null;
    if (cell && !this.after[field.measure]?.place.isCopy) {
      this.#used.add(cell);
      this.#usedPlaces.set(placeKey(cell), fieldName(field.ref));
      this.#usedNames.add(`${String(this.after[field.measure]?.place.from)} ${cell.name}`);
    }
    return cell;
  };

  /** What the form had in a field that comes from this cell. */
  readonly formerly = (field: BuiltField, source: NamedCell): ContentCell | null => {
    const from = this.after[field.measure]?.place.from;
    if (from === null || from === undefined) return null;
    const name = this.#nameOf(from, source);
    return name === null ? null : (this.former.cell(from, name) ?? null);
  };

  #nameOf(measure: number, source: NamedCell): string | null {
    const prefix = this.reading.measures[measure]?.prefix ?? '';
    const { name } = source;
    return name.startsWith(prefix) ? name.slice(prefix.length) : name;
  }

  /** What people wrote into fields that no sheet has any more. */
  unplaced(before: readonly MeasureAfter[]): KeptEntry[] {
    const seen = new Set<string>();
    return this.reading.measures.flatMap((source, index) =>
      [...source.cells].flatMap(([name, cell]): KeptEntry[] => {
        const key = placeKey(cell);
        const joined = this.#usedPlaces.get(key);
        if (joined !== undefined && !this.#isOfYearGone(index, name, cell)) return [];
        if (seen.has(key) || !this.#isWritten(index, name, cell)) return [];
        if (joined === undefined) seen.add(key);
        const one = this.after.find(({ place }) => place.from === index && !place.isCopy);
        const { number, title } = (one ?? before[index])?.measure ?? source.measure;
        const value = typeof cell.value === 'object' && cell.value !== null ? cell.value.error : cell.value;
        const { numberFormat, formula } = cell;
        return [
          {
            number,
            title,
            name,
            value,
            numberFormat,
            ...(formula === null ? {} : { formula }),
            ...(joined === undefined ? {} : { joined }),
          },
        ];
      }),
    );
  }

  /** A target that years share stays in its cell; the year that goes loses it all the same. */
  #isOfYearGone(measure: number, name: string, cell: NamedCell): boolean {
    const ref = fieldOf(name);
    return ref?.kind === 'target' && !this.#usedNames.has(`${String(measure)} ${cell.name}`);
  }

  #isWritten(measure: number, name: string, cell: NamedCell): boolean {
    const ref = fieldOf(name);
    if (!ref || (cell.value ?? '') === '' || isPlaceholder(cell.formula)) return false;
    const { holds, follows } = declarationOf(ref);
    if (follows !== undefined) return false;
    if (holds === 'live') return cell.formula === null;
    // what the form itself has in a field that nobody has filled in: ①, ☐
    if (cell.value === this.#unfilled(ref)) return false;
    const was = this.former.cell(measure, name);
    return !(cell.formula !== null && was?.formula !== undefined);
  }

  #unfilled(ref: FieldRef): CellInput | undefined {
    const { settings } = this.reading.plan;
    return fieldContent({ ref, measure: blank, prefix: '' }, settings, this.reading.format.rules).value;
  }
}

function placeKey({ place: { sheet, row, col } }: NamedCell): string {
  return `${sheet} ${String(row)} ${String(col)}`;
}
