import { settingLabel } from '../../formats/settings-names';
import type { SettingsProblem } from '../../sheets/settings-edits';
import type { AllTexts } from '../state/all-texts';

/** Why something does not fit into 計画設定, by the words that stand in the sheet. */
export function settingsProblemText(texts: AllTexts, { code, name, room }: SettingsProblem): string {
  return texts.settingsForm.problems[code](settingLabel(name), room ?? 0);
}
