export const settingsSheetName = '計画設定';
/** Stands in the place of the threshold of the lowest grade. */
export const noLowerBound = '下限なし';
/** Stands where the plan prescribes no sign for what is below zero. */
export const asTyped = '記入のまま';

/** Single settings: the sheet's label, which is also the defined name behind `設定_` and so never changes. */
export const settingLabels = {
  municipality: '市町村名',
  title: '計画名',
  format: '様式',
  baselineYear: '基準年度',
  reportYear: '報告年度',
  rounding: '端数処理',
  places: '小数点以下の桁数',
  gradeOn: '評価に使う達成率',
  measureGrade: '複数指標の評価',
  total: '合計の求め方',
  yearTarget: '年度目標のない年',
  negativeMark: '負の数の記号',
  overviewColumns: '一覧の列',
} as const;
export type SettingKey = keyof typeof settingLabels;

/**
 * Lists: a range of cells downwards, with room to grow; so much that the usual plan prints on one page. `name`: the defined
 * name where the label was another once. Names never change: by them workbooks that are in use are read.
 */
export const settingLists = {
  years: { label: '計画期間', room: 8 },
  grades: { label: '評価', room: 8 },
  gradeFrom: { label: '評価の下限', room: 8 },
  gradeText: { label: '評価の説明', room: 8 },
  departments: { label: '部署', room: 28 },
  statusWords: { label: '進捗区分', name: '段階の語', room: 28 },
  disabledRules: { label: '行わない点検', room: 28 },
  extraNames: { label: 'その他の項目', room: 28 },
  extraValues: { label: 'その他の値', room: 28 },
  ignored: { label: '対応不要の指摘', name: '無視する指摘', room: 100 },
  ignoredReasons: { label: '対応不要の理由', name: '無視の理由', room: 100 },
} as const;
export type SettingListKey = keyof typeof settingLists;

export function settingName(key: SettingKey | SettingListKey): string {
  if (!isListKey(key)) return `設定_${settingLabels[key]}`;
  const list: { readonly label: string; readonly name?: string } = settingLists[key];
  return `設定_${list.name ?? list.label}`;
}

/** What people read for a defined name of the settings: the label of its field. */
export function settingLabel(name: string): string {
  const list = Object.entries(settingLists).find(([key]) => settingName(key as SettingListKey) === name);
  return list ? list[1].label : name.replace(/^設定_/, '');
}

function isListKey(key: SettingKey | SettingListKey): key is SettingListKey {
  return key in settingLists;
}
