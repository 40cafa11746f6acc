/**
 * What a spreadsheet would take for a formula: a text from somewhere else that begins so, but no figure (`-12.5`, `-3/2`) and
 * no lone sign. Japanese Excel takes full-width signs for the same. Such texts get an apostrophe before them in CSV files.
 */
export const formulaStart = /^(?:[=＝@＠\t\r\n]|[+＋\-－](?!$|[\d０-９.,．，/%％]+$))/u;
