import { formats } from '../../src/formats';
import { blankMeasures, newPlan } from '../../src/formats/new-plan';
import { planEdits } from '../../src/sheets/build';

const documents = /宇部|山陽小野田|美祢|関市|せき/;

/** What another city's empty forms say, sheet by sheet. */
function words(id: string): string[] {
  const format = formats.find((one) => one.id === id);
  if (!format) throw new RangeError(id);
  const plan = newPlan(format, {
    municipality: '見本市',
    title: '見本市改革計画',
    years: ['R4', 'R5', 'R6', 'R7', 'R8'],
    baselineYear: 'R3',
    reportYear: 'R4',
    measures: blankMeasures(1),
  });
  return planEdits(plan, format).flatMap((edit) =>
    edit.kind === 'putSheet'
      ? [
          ...edit.content.cells.map(({ value, formula }) => String(formula ?? value ?? '')),
          ...Object.values({ ...edit.content.page?.header, ...edit.content.page?.footer }).map(String),
        ]
      : [],
  );
}

test.each(formats)('$id: in another city no sheet names the city that the form is from', ({ id }) => {
  expect(words(id).filter((text) => documents.test(text))).toEqual([]);
});

test('宇部 行財政改革: over every page stands the title of the plan', () => {
  expect(words('ube-reform')).toContain('■ 見本市改革計画');
});

test('宇部 DX: the form asks for the future of the city whose plan it is', () => {
  expect(words('ube-dx')).toContain('① ありたい姿・\nあるべき姿\n（見本市の未来を\nデザインする視点で）');
});

test('美祢: the baseline year is told with its era', () => {
  expect(words('mine')).toContain('R3基準');
});
