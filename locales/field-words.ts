/**
 * What a field is called in a sentence, from its defined name: 「報告_次年度に向けて_R3」 → 「次年度に向けて（R3）」,
 * 「指標1_目標_R4」 → 「指標1・目標（R4）」, 「年次計画1_期間2_R5_R8」 → 「年次計画1・期間2（R5～R8）」.
 */
export function fieldWords(name: string): string {
  return name
    .replace(/^項目\d+_/u, '')
    .replace(/^(?:報告\d*|段階評価|金額)_/u, '')
    .replace(/_([MTSHR]\d{1,2})_([MTSHR]\d{1,2})$/u, '（$1～$2）')
    .replace(/_([MTSHR]\d{1,2})$/u, '（$1）')
    .replace(/_/gu, '・');
}
