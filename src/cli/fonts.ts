import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PdfFonts } from '../print/pdf';
import { UserError } from './user-error';
import { say } from './words';

/** Beside the built command line, else where npm puts them. */
const folders = [
  path.resolve(__dirname, '../fonts'),
  ...['biz-udgothic', 'noto-sans-jp'].map((name) =>
    path.resolve(__dirname, '../../node_modules/@expo-google-fonts', name),
  ),
];
const files = {
  regular: ['BIZUDGothic_400Regular.ttf', '400Regular/BIZUDGothic_400Regular.ttf'],
  bold: ['BIZUDGothic_700Bold.ttf', '700Bold/BIZUDGothic_700Bold.ttf'],
  spare: ['NotoSansJP_400Regular.ttf', '400Regular/NotoSansJP_400Regular.ttf'],
} as const;

/** BIZ UDGothic, which comes with the program, and Noto Sans JP for what it lacks. @throws UserError without the former */
export function readFonts(): PdfFonts {
  return {
    regular: needed(files.regular),
    bold: needed(files.bold),
    spare: () => Promise.resolve(found(files.spare)),
  };
}

function needed(names: readonly string[]): Uint8Array {
  const bytes = found(names);
  if (!bytes) throw new UserError(say.pdf.noFonts);
  return bytes;
}

function found(names: readonly string[]): Uint8Array | null {
  const file = folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(existsSync);
  return file === undefined ? null : readFileSync(file);
}
