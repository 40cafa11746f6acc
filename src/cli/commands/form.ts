import { writeFileSync } from 'node:fs';
import { kindWords, placeWords, surenessWords } from '../../forms/definition-sheet';
import { tableOfValues } from '../../forms/table-of-values';
import { cliTexts } from '../../../locales/ja/cli';
import { doubtTexts } from '../../../locales/ja/forms';
import { cellAddress } from '../../book/address';
import { understand, type AdoptOptions } from '../adopt-files';
import { exit, type RegisterCommand } from '../command';
import { print } from '../print';

interface FormOptions extends AdoptOptions {
  readonly output?: string;
  readonly json?: boolean;
}

const texts = cliTexts.form;

/** `form show|export|test FILE`: the form that a workbook has, or how much of it a form reads. */
export const form: RegisterCommand = (program, done) => {
  const group = program.command('form').description(texts.about);
  group
    .command('show')
    .description(texts.show)
    .argument('<file>', cliTexts.adopt.file)
    .option('--form <file>', cliTexts.adopt.form)
    .option('--answers <file>', cliTexts.adopt.answers)
    .option('--json', cliTexts.json)
    .action((file: string, options: FormOptions) => {
      const { form: found } = understand(file, options);
      if (options.json) print(JSON.stringify(found, null, 2));
      else
        print(
          texts.head(found.title, kindWords[found.kind], found.template),
          ...found.fields.map((one) =>
            texts.line(
              surenessWords[one.sureness],
              one.meaning,
              one.label,
              placeWords[one.place],
              one.cell ?? '',
            ),
          ),
        );
      done(found.fields.some(({ sureness }) => sureness === 'unsure') ? exit.findings : exit.clean);
    });
  group
    .command('export')
    .description(texts.export)
    .argument('<file>', cliTexts.adopt.file)
    .requiredOption('-o, --output <file>', cliTexts.output)
    .option('--answers <file>', cliTexts.adopt.answers)
    .action((file: string, options: FormOptions) => {
      const { sheets: _, ...found } = understand(file, options).form;
      writeFileSync(options.output ?? '', `${JSON.stringify(found, null, 2)}\n`);
      print(texts.exported(options.output ?? '', found.fields.length));
      done(exit.clean);
    });
  group
    .command('test')
    .description(texts.test)
    .argument('<file>', cliTexts.adopt.file)
    .option('--form <file>', cliTexts.adopt.form)
    .option('--answers <file>', cliTexts.adopt.answers)
    .option('--json', cliTexts.json)
    .action((file: string, options: FormOptions) => {
      const { detection, doubts } = understand(file, options);
      const unsure = doubts.filter(({ note }) => !note);
      const values = tableOfValues(detection);
      const count = values.filter(({ kind }) => kind !== '').length;
      if (options.json)
        print(
          JSON.stringify(
            { measures: detection.records.length, values: count, doubts: unsure.length, rows: values },
            null,
            2,
          ),
        );
      else
        print(
          ...unsure.map(({ code, sheet, cell, text, other = '' }) =>
            cliTexts.adopt.unsure(
              cell ? `${sheet} ${cellAddress(cell)}` : sheet,
              doubtTexts[code](text, other),
            ),
          ),
          texts.tested(detection.records.length, count, unsure.length),
        );
      done(unsure.length > 0 || detection.records.length === 0 ? exit.findings : exit.clean);
    });
};
