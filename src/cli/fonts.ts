import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PdfFonts } from '../print/pdf';
import { UserError } from './user-error';
import { say } from './words';

/** Beside the built command line, else where npm puts them. */
const folders = [
  path.resolve(__dirname, '../fonts'),
  path.resolve(__dirname, '../../node_modules/@expo-google-fonts/biz-udgothic'),
];
const files = {
  regular: ['BIZUDGothic_400Regular.ttf', '400Regular/BIZUDGothic_400Regular.ttf'],
  bold: ['BIZUDGothic_700Bold.ttf', '700Bold/BIZUDGothic_700Bold.ttf'],
} as const;

/** BIZ UDGothic, which comes with the program. @throws UserError where it has been left out */
export function readFonts(): PdfFonts {
  return { regular: find(files.regular), bold: find(files.bold) };
}

function find(names: readonly string[]): Uint8Array {
  const file = folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(existsSync);
  if (file === undefined) throw new UserError(say.pdf.noFonts);
  return readFileSync(file);
}
