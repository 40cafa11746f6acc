import type { Choices } from '../../layout/layout';
import type { PlanSettings } from '../../plan';
import { settingListSource } from '../settings-sheet';

/** ○ or nothing. */
export const circle: Choices = { list: ['○'], strict: true };

export const checkBoxes = { checked: '☑', empty: '☐' } as const;

/** ☑ or ☐. */
export const checkBox: Choices = { list: Object.values(checkBoxes), strict: true };

/** Words of the plan's stages; other words are allowed, since cities write 「検討(実施)」 too. */
export function scheduleWords(settings: PlanSettings): Choices {
  return { list: settingListSource(settings, 'statusWords'), strict: false };
}

/** The plan's departments; several in one cell are allowed. */
export function departments(settings: PlanSettings): Choices {
  return { list: settingListSource(settings, 'departments'), strict: false };
}

/** 達成, 休止 …: words of the plan's own for a measure that is done with. */
export function markWords(settings: PlanSettings): Choices {
  return { list: settingListSource(settings, 'statusWords'), strict: false };
}

/** The letters of the scale; where there is none, the plan's status words. */
export function grades(settings: PlanSettings): Choices {
  if (settings.gradeScale.length === 0) return { ...scheduleWords(settings), strict: true };
  return { list: settings.gradeScale.map((step) => step.grade), strict: true };
}
