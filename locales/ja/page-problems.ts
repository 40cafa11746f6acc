/** What a text of pages to print has wrong, by the code of the problem. */
export const pageProblemTexts = {
  'no-range': (part: string, _pages: number) =>
    `ページの指定「${part}」を読み取れません。「3-5,8」のように、小さい番号から指定してください。`,
  'no-page': (part: string, pages: number) =>
    `ページの指定「${part}」は範囲の外です。1 から ${String(pages)} までの番号で指定してください。`,
} as const;
