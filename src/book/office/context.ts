/** A new context: what it holds ends with it, so that nothing has to be tracked. */
export type NewContext = () => Excel.RequestContext;

export function contextOf(newContext: NewContext): { workbook: Excel.Workbook; sync: () => Promise<void> } {
  const context = newContext();
  return { workbook: context.workbook, sync: () => context.sync() };
}
