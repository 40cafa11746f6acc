import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { BookFailure, failureOf } from '../../book';
import { touch } from '../../book/xlsx';
import { readBytes, writeWhole } from '../../book/xlsx/file';
import { exit, type RegisterCommand } from '../command';
import { print } from '../print';
import { say } from '../words';

/** `corpus DIR OUTDIR`: `touch` for every .xlsx and .xlsm of a folder; a file that is refused does not stop the rest. */
export const corpus: RegisterCommand = (program, done) => {
  program
    .command('corpus')
    .description(say.anyBook.corpus.about)
    .argument('<dir>', say.anyBook.corpus.input)
    .argument('<outdir>', say.anyBook.corpus.output)
    .action((input: string, output: string) => {
      const files = listBooks(input);
      makeFolder(output);
      let refused = 0;
      for (const file of files) {
        try {
          writeWhole(
            path.join(output, file),
            touch(readBytes(path.join(input, file)), say.anyBook.touch.text).bytes,
          );
        } catch (error) {
          // a fault of ours in one workbook is told like a refusal: the others are still worth doing
          const { code, data, detail } = failureOf(error);
          refused++;
          const why = [say.failures[code](data), ...(detail === null ? [] : [detail])].join(' ');
          print(say.anyBook.corpus.refused(file, code, why));
        }
      }
      print(say.anyBook.corpus.done(files.length - refused, refused));
      done(refused === 0 ? exit.clean : exit.findings);
    });
};

function listBooks(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => /\.xls[xm]$/i.test(file))
      .sort();
  } catch (cause) {
    throw new BookFailure('file-missing', { file: folder }, { cause });
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new BookFailure('file-unwritable', { file: folder }, { cause });
  }
}
