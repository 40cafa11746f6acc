import { exactText } from '../quantity';
import { effectPlaces } from './effect';
import type { CellUnits } from './operands';
import type { NegativeMark } from './rounding';

/**
 * The live formula of 実施効果: actual − baseline, or the amount itself where there is no baseline, with the unit's own
 * decimals. It gives "" where the engine gives a reason. With `units` the cells may be in different units of a kind,
 * and percentages are shown as such.
 */
export function effectFormula(
  cells: { readonly baseline: string; readonly actual: string },
  unit: string | null,
  negative: NegativeMark = '-',
  units?: CellUnits,
): { readonly formula: string; readonly numberFormat: string } {
  const { baseline, actual } = cells;
  const percent = units?.unit === '%';
  const places = effectPlaces(unit);
  const body = `#,##0${places > 0 ? `.${'0'.repeat(places)}` : ''}${percent ? '%' : ''}`;
  const numberFormat = negative === '-' ? body : `${body};"${negative}"${body}`;
  if (units && (units.baseline === null || units.actual === null)) return { formula: '=""', numberFormat };
  const factor = units?.baseline && units.actual ? units.baseline.div(units.actual) : null;
  const from = !factor || factor.equals(1) ? baseline : `${baseline}*${exactText(factor)}`;
  const rounded = `ROUND(${actual}-IF(ISNUMBER(${baseline}),${from},0),${String(places + (percent ? 2 : 0))})`;
  return { formula: `=IF(ISNUMBER(${actual}),${rounded},"")`, numberFormat };
}
