import { printPages, type PrintJob } from './print-job';
import { pageSvg } from './svg';

/** A page for the preview. */
export interface PreviewPage {
  /** From 1, through all sheets. */
  readonly number: number;
  readonly sheet: string;
  /** Height by width, to keep its place before it is drawn. */
  readonly ratio: number;
  /** An SVG element as text; made when it is asked for. */
  readonly svg: () => string;
}

/** The pages of a job as the PDF will have them, each drawn when it is looked at. */
export function previewPages(job: PrintJob): PreviewPage[] {
  const pages = printPages(job);
  return Array.from({ length: pages.count }, (_, index) => {
    const { sheet, width, height } = pages.page(index);
    const number = index + 1;
    return {
      number,
      sheet: sheet.name,
      ratio: height / width,
      svg: () =>
        pageSvg(pages.draw(index), {
          label: `${sheet.name} ${number} / ${pages.count}`,
          id: `page${number}`,
        }),
    };
  });
}

/** All pages under each other, a piece of HTML without scripts, styles of others or anything to fetch. */
export function previewHtml(job: PrintJob): string {
  const page = 'margin:0 auto 12px;max-width:100%;box-shadow:0 0 0 1px #c8c8c8';
  return previewPages(job)
    .map(({ svg }) => `<div style="${page}">${svg()}</div>`)
    .join('');
}
