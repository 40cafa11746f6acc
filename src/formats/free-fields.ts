/** Places of the forms that may stay empty: 記録 (関), the overview's summary (山陽小野田). By the name of the field. */
export const freeFields: ReadonlySet<string> = new Set(['記録', '一覧概要']);
