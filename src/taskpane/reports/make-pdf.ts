import { BookFailure, type Watch } from '../../book/shell';
import type { PrintJob } from '../../print';
import { renderPdf, type Pdf } from '../../print/pdf';

/** BIZ UDGothic and, for what it lacks, Noto Sans JP: the add-in's own host serves them beside its page. */
const fontFiles = {
  regular: 'fonts/BIZUDGothic_400Regular.ttf',
  bold: 'fonts/BIZUDGothic_700Bold.ttf',
  spare: 'fonts/NotoSansJP_400Regular.ttf',
} as const;

/** A PDF of these pages made in the page itself. @throws BookFailure `cancelled`, `file-missing` where the fonts are not served */
export async function makePdf(job: PrintJob, only: readonly number[], watch: Watch): Promise<Pdf> {
  const [regular, bold] = await Promise.all([font(fontFiles.regular), font(fontFiles.bold)]);
  try {
    return await renderPdf(job, {
      fonts: {
        regular,
        bold,
        // without it the characters are told as missing, and the pages are made all the same
        spare: () => font(fontFiles.spare).catch(() => null),
      },
      only,
      onPage: (done, total) => watch.progress?.(done, total),
      ...(watch.signal ? { signal: watch.signal } : {}),
    });
  } catch (error) {
    if (watch.signal?.aborted) throw new BookFailure('cancelled', {}, { cause: error });
    throw error;
  }
}

async function font(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new BookFailure('file-missing', { file: address });
  return new Uint8Array(await answer.arrayBuffer());
}
