import type { PlanSettings } from '../plan';
import { parseFiscalYear } from '../quantity';
import { cliTexts } from '../../locales/ja/cli';
import { UserError } from './user-error';

/** The year of `--year` (R2, 令和2年度, 2020年度 …), or the one that the plan reports. @throws UserError */
export function chosenYear(text: string | undefined, settings: PlanSettings): string {
  if (text === undefined) return settings.reportYear;
  const year = parseFiscalYear(text);
  if (year === null || !settings.years.includes(year)) {
    throw new UserError(cliTexts.unknownYear(text, settings.years.join('・')));
  }
  return year;
}
