import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fontMetrics } from '../../src/print/font-metrics';
import { cellMetrics } from '../../src/print/cell-metrics';

/** Files of the regular and the bold face. */
const files = ['400Regular/BIZUDGothic_400Regular.ttf', '700Bold/BIZUDGothic_700Bold.ttf'] as const;

/**
 * Copies of the faces whose lines are as high as Excel sets them: LibreOffice takes the height of a line from the face,
 * which says 1.0, and Excel adds a fifth to it, half above and half below.
 * @param from folder of the faces
 * @param folder where a folder of the copies is made
 */
export function excelFaces(from: string, folder: string): string {
  const to = path.join(folder, 'excel-faces');
  mkdirSync(to, { recursive: true });
  for (const file of files)
    writeFileSync(path.join(to, path.basename(file)), raised(readFileSync(path.join(from, file))));
  return to;
}

function raised(font: Buffer): Buffer {
  const tables = tablePlaces(font);
  const head = tables.get('head') ?? 0;
  const hhea = tables.get('hhea') ?? 0;
  const os2 = tables.get('OS/2') ?? 0;
  const em = font.readUInt16BE(head + 18);
  const above = Math.round(fontMetrics.baseline * em);
  const below = Math.round((cellMetrics.page.lineHeight - fontMetrics.baseline) * em);
  font.writeInt16BE(above, hhea + 4);
  font.writeInt16BE(-below, hhea + 6);
  // sTypoAscender, sTypoDescender, usWinAscent, usWinDescent
  font.writeInt16BE(above, os2 + 68);
  font.writeInt16BE(-below, os2 + 70);
  font.writeUInt16BE(above, os2 + 74);
  font.writeUInt16BE(below, os2 + 76);
  return font;
}

function tablePlaces(font: Buffer): Map<string, number> {
  const count = font.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const record = 12 + 16 * i;
      return [font.toString('latin1', record, record + 4), font.readUInt32BE(record + 8)];
    }),
  );
}
