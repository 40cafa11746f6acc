import type { PaneTexts } from '../../../locales/ja/pane';
import type { YearKey } from '../../plan';

/** `R2` → 令和2年度, `R1` → 令和元年度. */
export function yearName(texts: PaneTexts, year: YearKey): string {
  const era = texts.eras[year.slice(0, 1) as keyof PaneTexts['eras']];
  return texts.yearName(era, year.slice(1));
}
