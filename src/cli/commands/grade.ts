import { evidenceInWords, explainWhole, type RateResult } from '../../achievement';
import { gradePlan } from '../../sheets/grade';
import type { GradedMeasure } from '../../sheets/grading';
import { achievementWords } from '../../../locales/ja/achievement';
import { exit, type RegisterCommand } from '../command';
import { applyAndSave, openPlan, problemLine } from '../plan-file';
import { print } from '../print';
import { chosenYear } from '../year';
import { say } from '../words';

interface GradeOptions {
  readonly year?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** `grade plan.xlsx --year R2`: rates and grades into the sheets. */
export const grade: RegisterCommand = (program, done) => {
  program
    .command('grade')
    .description(say.grade.about)
    .argument('<file>', say.file)
    .option('--year <year>', say.year)
    .option('-o, --output <file>', say.output)
    .option('--force', say.force)
    .option('--json', say.json)
    .option('--dry-run', say.dryRun)
    .action((path: string, options: GradeOptions) => {
      const file = openPlan(path);
      const { settings } = file.reading.plan;
      const year = chosenYear(options.year, settings);
      // what is written into the sheets is Japanese
      const inWords = (rate: RateResult): string => explainWhole(rate, settings, achievementWords);
      const grading = gradePlan(file.reading, year, inWords);
      const unsettled = grading.measures.flatMap((one) => one.unsettled);
      const changes = applyAndSave(file, grading.edits, options);
      const explained = (graded: GradedMeasure): string[] =>
        graded.evaluation.rates.map((rate) => explainWhole(rate, settings, say.explanation));
      if (options.json) {
        const measures = grading.measures.map((graded) => ({
          number: graded.measure.number,
          title: graded.measure.title,
          sheet: graded.sheet,
          rates: graded.evaluation.rates.map((rate, i) => ({
            indicator: graded.measure.indicators[i]?.name ?? '',
            rate: rate.ok ? rate.printed : null,
            exact: rate.ok ? rate.exact.toFraction() : null,
            method: rate.choice.method,
            direction: rate.choice.direction,
            reason: rate.ok ? null : rate.reason,
            sureness: rate.choice.sureness ?? 'given',
            evidence: evidenceInWords(rate.choice, say.explanation),
          })),
          computed: graded.evaluation.computed,
          given: graded.evaluation.given,
          givenReason: graded.measure.grades[year]?.reason ?? null,
          grade: graded.evaluation.grade,
          explanation: explained(graded),
        }));
        const answer = {
          year,
          problems: file.reading.problems,
          unsettled: unsettled.length,
          measures,
          changes,
        };
        print(JSON.stringify(answer, null, 2));
      } else {
        print(...file.reading.problems.map(problemLine));
        for (const graded of grading.measures) {
          const { computed, given } = graded.evaluation;
          print(
            say.grade.line(graded.measure.number, graded.measure.title, computed, given),
            ...explained(graded).map((line) => `    ${line}`),
            ...graded.unsettled.map(
              (place) => `    ${say.grade.unsettled(graded.measure.indicators[place - 1]?.name ?? '')}`,
            ),
            ...graded.overwritten.map((name) => `    ${say.grade.overwritten(name)}`),
          );
        }
        print(...changes, say.grade.done(year, grading.measures.length, Boolean(options.dryRun)));
        if (unsettled.length > 0) print(say.grade.unsettledDone(unsettled.length));
      }
      done(grading.measures.some((m) => differs(m)) ? exit.findings : exit.clean);
    });
};

function differs({ evaluation, overwritten, unsettled }: GradedMeasure): boolean {
  const { computed, given } = evaluation;
  return (
    overwritten.length > 0 ||
    unsettled.length > 0 ||
    (given !== null && computed !== null && given !== computed)
  );
}
