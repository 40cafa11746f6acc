/** What a text of pages to print has wrong, by the code of the problem. */
export const pageProblemTexts = {
  'no-range': (part: string, _pages: number) =>
    `“${part}” is not a range of pages. Give pages such as 3-5,8, the lower number first.`,
  'no-page': (part: string, pages: number) =>
    `There is no page ${part}. Give numbers from 1 to ${String(pages)}.`,
} as const;
