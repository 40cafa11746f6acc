/** Names that Excel makes for itself: print areas, titles, filters. */
export function isBuiltIn(name: string): boolean {
  return /^(_xlnm\.|Print_Area$|Print_Titles$|_FilterDatabase$)/i.test(name);
}
