import type { Watch } from '../../book/shell';
import { previewPages, type PreviewPage, type PrintJob } from '../../print';
import { jobOverflow, jobUnprinted, planPrintJob, type Unprinted } from '../../reports/print-plan';
import type { SheetOverflow } from '../../sheets/cut-texts';
import type { Pane } from '../workbook/pane';

/** Sheets as they will be printed. */
export interface PreparedPrint {
  readonly job: PrintJob;
  readonly pages: readonly PreviewPage[];
  /** What is cut off on paper. */
  readonly overflow: readonly SheetOverflow[];
  /** What is seen on the sheets and not drawn. */
  readonly unprinted: readonly Unprinted[];
}

/** Reads the sheets as they stand in the workbook now. */
export async function preparePrint(
  pane: Pane,
  sheets: readonly string[],
  watch: Watch,
): Promise<PreparedPrint> {
  await pane.refresh();
  const { reading } = pane.state();
  const contents = await pane.book.contents(sheets, watch);
  const job = planPrintJob(contents, pane.snapshot() ?? { sheets: [], names: [] }, reading, {
    title: reading?.plan.title ?? '',
    printedAt: new Date(),
  });
  return { job, pages: previewPages(job), overflow: jobOverflow(job), unprinted: jobUnprinted(job) };
}
