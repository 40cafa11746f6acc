import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { valueText, type PlanValue } from '../../src/plan/value';
import { seed } from './seed';

const folder = path.resolve(__dirname, '../../../shared/facts');
const absent = !existsSync(folder);
if (absent) process.stderr.write('../shared/facts is absent: the seeds are not compared with the documents\n');

function facts<T extends z.ZodType>(name: string, schema: T): z.infer<T> {
  return schema.parse(JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')));
}

const byYear = z.record(z.string(), z.string().nullable());
const printed = (value: PlanValue | undefined) => (value === undefined ? null : valueText(value));
const given = (values: Readonly<Record<string, string | null>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
/** The line breaks of a narrow column are no part of a label. */
const unbroken = (text: string) => text.replace(/[ \n]/g, '');

test('山陽小野田: titles, departments, values, schedules, grades and the overview are those of the document', () => {
  if (absent) return;
  const row = z.object({ label: z.string(), plan: byYear, actual: byYear });
  const { measures, overview } = facts(
    'sanyo-onoda',
    z.object({
      measures: z.array(
        z.object({
          number: z.number(),
          title: z.string(),
          department: z.string(),
          comprehensivePlanPosition: z.string(),
          indicator: z.object({
            name: z.string(),
            baselineText: z.string().nullable(),
            targetText: z.string().nullable(),
          }),
          schedule: z.array(row),
          grades: byYear,
        }),
      ),
      overview: z.array(
        z.object({
          number: z.number(),
          title: z.string(),
          departments: z.string(),
          indicator: z.string(),
          initialH29: z.string().nullable(),
          currentR2: z.string().nullable(),
          targetR4: z.string().nullable(),
          gradeR1: z.string().nullable(),
          gradeR2: z.string().nullable(),
        }),
      ),
    }),
  );
  const plan = seed('sanyo-onoda');
  expect(
    plan.measures.map((measure) => ({
      number: Number(measure.number),
      title: measure.title,
      department: measure.department,
      position: measure.fields['総合計画での位置付け'],
      indicator: measure.indicators[0]?.name,
      baseline: printed(measure.indicators[0]?.baseline),
      target: printed(measure.indicators[0]?.finalTarget),
      schedule: measure.schedule,
      grades: Object.fromEntries(Object.entries(measure.grades).map(([year, { grade }]) => [year, grade])),
    })),
  ).toEqual(
    measures.map((measure) => ({
      number: measure.number,
      title: measure.title,
      department: measure.department,
      position: measure.comprehensivePlanPosition,
      indicator: measure.indicator.name,
      baseline: measure.indicator.baselineText,
      target: measure.indicator.targetText,
      schedule: measure.schedule.map(({ label, plan, actual }) => ({
        label: unbroken(label),
        plan: given(plan),
        actual: given(actual),
      })),
      grades: given(measure.grades),
    })),
  );
  expect(
    plan.overview?.map((line) => [
      Number(line.number),
      ...[line.title, line.department, line.indicator],
      ...[line.baseline, line.current, line.target].map(printed),
      ...[line.grades.R1 ?? null, line.grades.R2 ?? null],
    ]),
  ).toEqual(
    overview.map((line) => [
      line.number,
      ...[line.title, line.departments, line.indicator],
      ...[line.initialH29, line.currentR2, line.targetR4],
      ...[line.gradeR1, line.gradeR2],
    ]),
  );
});

test('関: titles, departments, targets and status words are those of the document', () => {
  if (absent) return;
  const { items } = facts(
    'seki',
    z.object({
      items: z.array(
        z.object({
          title: z.string(),
          department: z.string(),
          targets: z.array(
            z.object({ name: z.string(), unit: z.string(), actualR2: z.string(), targetR5: z.string() }),
          ),
          R3: z.object({ status: z.string() }),
        }),
      ),
    }),
  );
  expect(
    seed('seki').measures.map((measure) => [
      measure.title,
      measure.department,
      measure.grades.R3?.grade,
      ...measure.indicators.map(({ name, unit, baseline, finalTarget }) => [name, unit, baseline, finalTarget]),
    ]),
  ).toEqual(
    items.map((item) => [
      unbroken(item.title),
      item.department,
      item.R3.status,
      ...item.targets.map(({ name, unit, actualR2, targetR5 }) => [name, unit, actualR2, targetR5]),
    ]),
  );
});

test('美祢: titles, action plans, values, published figures and grades are those of the document', () => {
  if (absent) return;
  const text = z.string().nullable();
  const { categories } = facts(
    'mine',
    z.object({
      categories: z.array(
        z.object({
          items: z.array(
            z.object({
              title: z.string(),
              steps: z.array(z.string()),
              grade: z.string(),
              indicators: z.array(
                z.object({
                  name: z.string(),
                  baseline29: text,
                  targetR1: text,
                  actualR1: text,
                  targetR5: text,
                  totalTarget: text,
                  effect: text,
                  annualRate: text,
                  totalRate: text,
                }),
              ),
            }),
          ),
        }),
      ),
    }),
  );
  expect(
    seed('mine').measures.map((measure) => [
      measure.title,
      measure.schedule.map((row) => row.label),
      measure.grades.R1?.grade,
      measure.indicators.map((indicator) => ({
        name: indicator.name,
        baseline29: printed(indicator.baseline),
        targetR1: printed(indicator.targets.R1),
        actualR1: printed(indicator.actuals.R1),
        targetR5: printed(indicator.targets.R5),
        totalTarget: printed(indicator.totalTarget),
        effect: indicator.published?.R1?.effect ?? null,
        annualRate: indicator.published?.R1?.rate ?? null,
        totalRate: indicator.published?.R1?.totalRate ?? null,
      })),
    ]),
  ).toEqual(
    categories.flatMap(({ items }) =>
      items.map((item) => [item.title, item.steps, item.grade, item.indicators]),
    ),
  );
});

test.each(['ube-reform', 'ube-dx'] as const)('%s: titles, indicators and targets are those of the document', (format) => {
  if (absent) return;
  const { measures } = facts(
    format,
    z.object({
      measures: z.array(
        z.object({
          number: z.string(),
          title: z.string(),
          indicators: z.array(
            z.object({ name: z.string().nullable(), baseline: z.string().optional(), targets: byYear }),
          ),
        }),
      ),
    }),
  );
  const plain = (name: string) => (format === 'ube-dx' ? unbroken(name) : name);
  expect(
    seed(format).measures.map((measure, m) => [
      measure.number,
      measure.title,
      ...measure.indicators.map((indicator, i) => ({
        name: indicator.namesByYear ? null : indicator.name,
        baseline: indicator.baseline,
        // A shared target can be given for its first year only.
        targets: Object.fromEntries(
          Object.entries(indicator.targets)
            .filter(
                ([year]) =>
                  measures[m]?.indicators[i]?.targets[year] || !within(indicator.targetSpans, year),
              )
            .map(([year, value]) => [year, unbroken(valueText(value))]),
        ),
      })),
    ]),
  ).toEqual(
    measures.map((measure) => [
      measure.number,
      measure.title,
      ...measure.indicators.map((indicator) => ({
        name: indicator.name && plain(indicator.name),
        baseline: indicator.baseline,
        targets: Object.fromEntries(
          Object.entries(given(indicator.targets)).map(([year, value]) => [year, unbroken(value ?? '')]),
        ),
      })),
    ]),
  );
});

function within(spans: readonly { readonly from: string; readonly to: string }[] | undefined, year: string): boolean {
  return (spans ?? []).some((span) => span.from < year && year <= span.to);
}
