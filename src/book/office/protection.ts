/** What a plan sheet leaves open while it is protected: formats, heights and widths; locked cells keep their values. */
export const planProtection: Excel.WorksheetProtectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
};
