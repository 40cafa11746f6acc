import { Option } from 'commander';
import { cellAddress } from '../../book/address';
import { findingsCsv, type FindingLine } from '../../reports/findings-table';
import { checkPlan, type PlacedFinding } from '../../sheets/check';
import { measureOf } from '../../sheets/locate';
import type { PlanReading } from '../../sheets/read-plan';
import { findingText } from '../../../locales/finding-texts';
import { exit, type RegisterCommand } from '../command';
import { checkOpenData } from '../open-data';
import { openPlan, problemLine } from '../plan-file';
import { complain, print } from '../print';
import { cutsIn } from '../print-job';
import { chosenYear } from '../year';
import { say } from '../words';

interface CheckOptions {
  readonly year?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly openData?: boolean;
}

/** `check plan.xlsx`: what is missing, odd or contradictory; with `--open-data` what is not machine-readable. */
export const check: RegisterCommand = (program, done) => {
  program
    .command('check')
    .description(say.check.about)
    .argument('<file>', say.file)
    .option('--year <year>', say.year)
    .option('--json', say.json)
    .addOption(new Option('--csv', say.check.csv).conflicts('json'))
    .addOption(new Option('--open-data', say.check.openData).conflicts('year'))
    .action((path: string, options: CheckOptions) => {
      if (options.openData) {
        done(checkOpenData(path, options));
        return;
      }
      const { book, reading } = openPlan(path);
      const year = chosenYear(options.year, reading.plan.settings);
      const all = checkPlan(reading, year, cutsIn(book));
      const findings = all.filter(({ ignored }) => ignored === null);
      if (options.json)
        print(JSON.stringify({ year, problems: reading.problems, findings: findings.map(asJson) }, null, 2));
      else if (options.csv) {
        complain(...reading.problems.map(problemLine));
        process.stdout.write(
          findingsCsv(
            findings.map((one) => asLine(reading, one)),
            say.findingColumns,
          ),
        );
      } else {
        print(...reading.problems.map(problemLine));
        print(...findings.map(findingLine));
        const count = (severity: PlacedFinding['severity']): number =>
          findings.filter((f) => f.severity === severity).length;
        const left = all.length - findings.length;
        print(say.check.done(count('error'), count('warning'), count('info'), left));
      }
      done(findings.length + reading.problems.length > 0 ? exit.findings : exit.clean);
    });
};

/** A line of the table, as the pane writes it. */
function asLine(reading: PlanReading, finding: PlacedFinding): FindingLine {
  const { place, severity, code, data } = finding;
  const measure = measureOf(reading, finding);
  return {
    severity: say.severities[severity],
    rule: say.findings[code].name,
    measure: measure?.number ?? '',
    title: measure?.title ?? '',
    place,
    message: findingText(say.findings, { code, data }),
  };
}

/** ［個票 B3］【注意】… */
function findingLine(finding: PlacedFinding): string {
  const { place, severity, code, data } = finding;
  const measure = `${String(data.number ?? '')} ${String(data.title ?? '')}`.trim();
  const where = place ? `${place.sheet} ${cellAddress(place)}` : measure || say.check.wholePlan;
  return say.check.heading(where, say.severities[severity], findingText(say.findings, { code, data }));
}

function asJson(finding: PlacedFinding): object {
  const { place, ...rest } = finding;
  return {
    ...rest,
    place: place && { sheet: place.sheet, cell: cellAddress(place) },
    message: findingText(say.findings, finding),
  };
}
