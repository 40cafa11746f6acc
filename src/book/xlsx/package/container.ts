import { BookFailure } from '../../shell';
import { XlsxPackage, type Part } from './package';

/**
 * Opens what should be an .xlsx package, and says what it is when it is something else.
 * @throws BookFailure encrypted, legacy-xls, text-file, not-a-zip, truncated, zip-bomb, not-a-workbook
 */
export function openPackage(bytes: Uint8Array): { package: XlsxPackage; workbook: Part } {
  if (startsWith(bytes, COMPOUND_FILE))
    throw new BookFailure(isEncrypted(bytes) ? 'encrypted' : 'legacy-xls');
  if (BIFF_STREAMS.some((start) => startsWith(bytes, start))) throw new BookFailure('legacy-xls');
  if (bytes.length === 0) throw new BookFailure('truncated');
  if (!startsWith(bytes, [0x50, 0x4b]) && isText(bytes)) throw new BookFailure('text-file');
  const opened = XlsxPackage.read(bytes);
  const workbook = opened.related('', 'officeDocument') ?? findWorkbook(opened);
  if (!workbook || !/\.xml$/i.test(workbook.path) || !workbook.root.is('workbook')) {
    throw new BookFailure('not-a-workbook', workbook ? { part: workbook.path } : {});
  }
  return { package: opened, workbook };
}

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Excel 2, 3, 4 and 5 wrote their records without a container. */
const BIFF_STREAMS = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
  [0x09, 0x08, 0x10, 0x00],
];

/** The directory of a compound file names its streams in UTF-16; an encrypted workbook has `EncryptedPackage`. */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes).includes('EncryptedPackage'.replace(/(?!^)(?=.)/g, '\0'));
}

/** A package whose own relationships are lost: the workbook where it usually stands. */
function findWorkbook(opened: XlsxPackage): Part | undefined {
  return opened.part('xl/workbook.xml');
}

/** The beginning has no control characters but line breaks and tabs: a table of text, or a page saved as .xls. */
function isText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  const unicode = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return unicode || head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, i) => bytes[i] === byte);
}
