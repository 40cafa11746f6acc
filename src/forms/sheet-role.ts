/** What a sheet of a workbook is, and why. */
export type SheetRole = 'measure' | 'template' | 'example' | 'last-year' | 'empty' | 'other-form' | 'ours';
