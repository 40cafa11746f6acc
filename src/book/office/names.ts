/** Names that Excel makes for itself: print areas, titles, filters. */
export function isBuiltIn(name: string): boolean {
  return /^(_xlnm\.|Print_Area$|Print_Titles$|_FilterDatabase$)/i.test(name);
}

/** Whether a name that Excel gives among those of a sheet is one of the sheet: the workbook's come along (office-js#1011). */
export function isOfSheet(scope: `${Excel.NamedItemScope}`): boolean {
  return scope === 'Worksheet';
}
