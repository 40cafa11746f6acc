import type { PlanSettings } from '../plan';
import { parseFiscalYear } from '../quantity';
import { UserError } from './user-error';
import { say } from './words';

/** The year of `--year` (R2, 令和2年度, 2020年度 …), or the one that the plan reports. @throws UserError */
export function chosenYear(text: string | undefined, settings: PlanSettings): string {
  if (text === undefined) return settings.reportYear;
  const year = parseFiscalYear(text);
  if (year === null || !settings.years.includes(year)) {
    throw new UserError(say.unknownYear(text, settings.years.join('・')));
  }
  return year;
}
