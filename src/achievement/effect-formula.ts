import { effectPlaces } from './effect';
import type { NegativeMark } from './rounding';

/**
 * The live formula of 実施効果: actual − baseline, or the amount itself where there is no baseline, with the unit's own
 * decimals. It gives "" where the engine gives a reason.
 */
export function effectFormula(
  cells: { readonly baseline: string; readonly actual: string },
  unit: string | null,
  negative: NegativeMark = '-',
): { readonly formula: string; readonly numberFormat: string } {
  const { baseline, actual } = cells;
  const places = effectPlaces(unit);
  const body = `#,##0${places > 0 ? `.${'0'.repeat(places)}` : ''}`;
  return {
    formula: `=IF(COUNT(${actual})=0,"",ROUND(${actual}-IF(COUNT(${baseline})=0,0,${baseline}),${String(places)}))`,
    numberFormat: negative === '-' ? body : `${body};"${negative}"${body}`,
  };
}
