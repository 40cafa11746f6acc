import { cover } from '../blocks/cover';
import type { ExtraSheets } from '../format';

export const extraSheets: ExtraSheets = (plan) => {
  const { extra } = plan.settings;
  return [
    cover(plan.format, 'landscape', [
      { text: extra['資料番号'] ?? '', size: 14, above: 10 },
      { text: plan.title, size: 26, bold: true, above: 120 },
      { text: extra['報告書の題名'] ?? '', size: 22, bold: true, above: 20 },
      { text: extra['作成'] ?? '', size: 18, above: 120 },
    ]),
  ];
};
