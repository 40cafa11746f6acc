export { XlsxBook } from './book';
export { XlsxShell } from './shell';
export { loadCalculated, uncalculated } from './uncalculated';
export type { XlsxSheet } from './parts/sheet';
export type {
  BookName,
  ProtectionOptions,
  Recalculation,
  SheetModel,
  SheetProtection,
  StylePatch,
  WorkbookModel,
} from './model';
