/** Values that tell by themselves what a cell is. */
const departmentEnd =
  /(?:課|室|部|局|係|所|署|館|園|校|院|センター|支所|本部|委員会|事務局|協議会|財団|公社|グループ|チーム|担当)$/u;

/** 総務課, 健康福祉部・子育て支援課, 人権・⏎男女共同参画課. */
export function isDepartment(text: string): boolean {
  const words = text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/\(.*\)$/u, '');
  return (
    words.length >= 2 &&
    words.length <= 30 &&
    !/[。「」]/u.test(words) &&
    words.split(/[、,・/]/u).some((one) => departmentEnd.test(one)) &&
    departmentEnd.test(words)
  );
}

const gradeWords =
  /^(?:[SA-EＳＡ-Ｅ][+＋\-－ー−]?|[◎○◯〇△×▲●☆★]|[1-5１-５ⅠⅡⅢⅣⅤ]|(?:概ね|おおむね)?(?:順調|達成|良好)|(?:やや|大幅に)?遅れ(?:ている)?|未達成|未実施|未着手|実施済み?|完了|継続|拡充|縮小|廃止|休止|見直し|改善|維持|悪化|終了|計画どおり|達成見込み?|要改善)(?:（.*）|\(.*\))?$/u;

/** A letter, a sign or a word by which a year is judged. */
export function isGradeWord(text: string): boolean {
  return gradeWords.test(text.trim());
}
