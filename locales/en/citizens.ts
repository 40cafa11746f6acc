import type { CitizenWords } from '../../src/tables/citizens';

export const citizenWords: CitizenWords = {
  language: 'en',
  subtitle: (municipality, year) => `${municipality} — progress in ${year}`.trim(),
  grades: 'Grades',
  gradeHead: 'Grade',
  countHead: 'Measures',
  noGrade: 'no grade',
  search: 'Find a measure',
  searchHint: 'By words of its title, indicators, department or report; several words must all be there.',
  found: '{n} shown.',
  measures: 'Measures',
  department: 'Department',
  policy: 'Policy',
  grade: 'Grade',
  target: 'Target',
  actual: 'Actual',
  rate: 'Rate',
  year: 'Year',
  baseline: ' (baseline)',
  chart: (indicator) => `Targets and actuals of ${indicator}`,
  unit: (unit) => `Unit: ${unit}`,
  figures: 'Figures',
  about:
    'Made from the data by which the plan is followed. The rate tells how far an indicator is on the way to its target.',
  toMeasures: 'To the measures',
};
