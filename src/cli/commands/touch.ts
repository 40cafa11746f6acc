import { touch as touchBook } from '../../book/xlsx';
import { readBytes, writeWhole } from '../../book/xlsx/file';
import { bookCliTexts } from '../../../locales/ja/book-cli';
import { exit, type RegisterCommand } from '../command';
import { print } from '../print';

/** `touch IN OUT`: one text below the used range of the first worksheet; everything else stays as it is. */
export const touch: RegisterCommand = (program, done) => {
  program
    .command('touch')
    .description(bookCliTexts.touch.about)
    .argument('<in>', bookCliTexts.touch.input)
    .argument('<out>', bookCliTexts.touch.output)
    .action((input: string, output: string) => {
      const { bytes, sheet, address } = touchBook(readBytes(input), bookCliTexts.touch.text);
      writeWhole(output, bytes);
      print(bookCliTexts.touch.done(output, sheet, address));
      done(exit.clean);
    });
};
