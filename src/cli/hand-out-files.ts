import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Edit } from '../book/edit';
import { XlsxBook } from '../book/xlsx';
import { closeSheets } from '../book/xlsx/hand-out-book';
import { BookDivider } from '../book/xlsx/part-of-book';
import type { HandOut } from '../cycle/hand-out';
import { makeFolder } from './files/make-folder';
import { outputFile, type OutputFile } from './files/output-file';

/** A file that is about to be written. */
export interface PlannedFile {
  readonly file: string;
  readonly bytes: () => Uint8Array;
}

/** The workbooks of some hand-outs, each made when it is asked for. `more`: what goes into one beside. */
export function handOutFiles(
  master: XlsxBook,
  handOuts: readonly HandOut[],
  folder: string,
  more: (handOut: HandOut) => readonly Edit[] = () => [],
): PlannedFile[] {
  const divider = new BookDivider(master.save());
  return handOuts.map((handOut) => ({
    file: path.join(folder, handOut.record.file),
    bytes: () => {
      const book = divider.part(handOut.sheets.map(({ name }) => name));
      closeSheets(book, handOut.sheets, [...handOut.edits, ...more(handOut)]);
      return book.save();
    },
  }));
}

/**
 * Writes files, and then what follows from them (the master); where one of them fails, those that were new are taken away
 * again: nobody sends out what the master does not know.
 */
export function writeAll(
  files: readonly PlannedFile[],
  {
    folder,
    force,
    inputs,
    kinds,
  }: {
    readonly folder: string;
    readonly force?: boolean | undefined;
    readonly inputs: readonly string[];
    readonly kinds: readonly string[];
  },
  then: () => void,
): void {
  makeFolder(folder);
  // all places are looked at before anything is written
  const places = files.map(
    ({ file, bytes }): { file: string; place: OutputFile; bytes: () => Uint8Array } => ({
      ...{ file, bytes },
      place: outputFile(file, { kinds, inputs, ...(force === undefined ? {} : { force }) }),
    }),
  );
  const written: string[] = [];
  try {
    for (const { file, place, bytes } of places) {
      place.save(bytes());
      written.push(file);
    }
    then();
  } catch (error) {
    if (!force) for (const file of written) rmSync(file, { force: true });
    throw error;
  }
}
