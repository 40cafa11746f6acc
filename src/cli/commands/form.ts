import { kindWords, placeWords, surenessWords } from '../../forms/definition-sheet';
import { tableOfValues } from '../../forms/table-of-values';
import { understand, type AdoptOptions } from '../adopt-files';
import { exit, type RegisterCommand } from '../command';
import { doubtLines } from '../doubt-lines';
import { outputFile } from '../files/output-file';
import { print } from '../print';
import { say } from '../words';

interface FormOptions extends AdoptOptions {
  readonly output?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `form show|export|test FILE`: the form that a workbook has, or how much of it a form reads. */
export const form: RegisterCommand = (program, done) => {
  const group = program.command('form').description(say.form.about);
  group
    .command('show')
    .description(say.form.show)
    .argument('<file>', say.adopt.file)
    .option('--form <file>', say.adopt.form)
    .option('--answers <file>', say.adopt.answers)
    .option('--json', say.json)
    .action((file: string, options: FormOptions) => {
      const { form: found } = understand(file, options);
      if (options.json) print(JSON.stringify(found, null, 2));
      else
        print(
          say.form.head(found.title, kindWords[found.kind], found.template),
          ...found.fields.map((one) =>
            say.form.line(
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
    .description(say.form.export)
    .argument('<file>', say.adopt.file)
    .requiredOption('-o, --output <file>', say.output)
    .option('--force', say.force)
    .option('--answers <file>', say.adopt.answers)
    .action((file: string, options: FormOptions) => {
      const { sheets: _, ...found } = understand(file, options).form;
      outputFile(options.output ?? '', { kinds: ['.json'], force: options.force, inputs: [file] }).save(
        new TextEncoder().encode(`${JSON.stringify(found, null, 2)}\n`),
      );
      print(say.form.exported(options.output ?? '', found.fields.length));
      done(exit.clean);
    });
  group
    .command('test')
    .description(say.form.test)
    .argument('<file>', say.adopt.file)
    .option('--form <file>', say.adopt.form)
    .option('--answers <file>', say.adopt.answers)
    .option('--json', say.json)
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
      else print(...doubtLines(unsure), say.form.tested(detection.records.length, count, unsure.length));
      done(unsure.length > 0 || detection.records.length === 0 ? exit.findings : exit.clean);
    });
};
