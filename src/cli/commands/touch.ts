import { touch as touchBook } from '../../book/xlsx';
import { readBytes, writeWhole } from '../../book/xlsx/file';
import { exit, type RegisterCommand } from '../command';
import { print } from '../print';
import { say } from '../words';

/** `touch IN OUT`: one text below the used range of the first worksheet; everything else stays as it is. */
export const touch: RegisterCommand = (program, done) => {
  program
    .command('touch')
    .description(say.anyBook.touch.about)
    .argument('<in>', say.anyBook.touch.input)
    .argument('<out>', say.anyBook.touch.output)
    .action((input: string, output: string) => {
      const { bytes, sheet, address } = touchBook(readBytes(input), say.anyBook.touch.text);
      writeWhole(output, bytes);
      print(say.anyBook.touch.done(output, sheet, address));
      done(exit.clean);
    });
};
