/** What Excel says of cells with the system's own date, which the user sees otherwise (office-js#229, #1559). */
const systemDate = /^m\/d\/yyyy(?: h:mm)?$/;

/** Whether the code tells less than the user sees. */
export function isSystemDate(code: unknown): boolean {
  return typeof code === 'string' && systemDate.test(code);
}

/** The code by which a cell shows what the user sees. @param local that of `numberFormatLocal` */
export function seenFormat(code: unknown, local: unknown): unknown {
  return isSystemDate(code) && typeof local === 'string' ? local : code;
}
