import { fiscalYearLabel } from '../../quantity';
import { cover } from '../blocks/cover';
import { statusSummary } from '../blocks/status-summary';
import type { ExtraSheets } from '../format';

/** 表紙 and 進捗状況, which counts as the sheets are filled in. */
export const extraSheets: ExtraSheets = (plan, sheets) => {
  const { reportYear, extra } = plan.settings;
  const front = cover(plan.format, 'portrait', [
    { text: plan.title, size: 26, bold: true, above: 190 },
    { text: extra['略称'] ?? '', size: 22, bold: true, above: 16 },
    { text: `${reportYear}期末報告書`, size: 20, above: 60 },
    { text: plan.municipality, size: 18, above: 220 },
  ]);
  return [front, statusSummary(plan, sheets, `○${fiscalYearLabel(reportYear, 'era')} 進捗状況`)];
};
