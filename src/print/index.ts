export { printSheet, type PrintSheet, type ShownKind } from './print-sheet';
export { paginate, type PageWindow, type SheetPage } from './paginate';
export { printPages, type Bookmark, type PrintItem, type PrintJob, type PrintPages } from './print-job';
export { chartDrawings, type ChartSheet } from './chart';
export type { Drawing, DrawnPage } from './drawing';
export { pageSvg, type SvgOptions } from './svg';
export { previewHtml, previewPages, type PreviewPage } from './html';
export { pageRange, type PageRangeProblem } from './page-range';
