/**
 * By what words people call a field. 「名」 「名称」 「等」 「欄」 and what stands in brackets behind a word need not be listed, nor
 * other spellings of one word (`labelWords`).
 */
export interface FieldWords {
  /** Above the columns of lists, and as labels of forms. */
  readonly words?: readonly string[];
  /** The same of names of measures: the higher, the nearer to the measure itself (政策 1 < 施策 2 < 事業 3). */
  readonly levels?: readonly { readonly level: number; readonly words: readonly string[] }[];
  /** As labels of forms alone: above a column of a list they would mean something else, or nothing. */
  readonly inForms?: readonly string[];
  /** Beside or above the figures of a table: 計画 above 結果, 上段 above 下段. */
  readonly ofRows?: readonly string[];
}
