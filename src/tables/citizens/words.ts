/** What the page for citizens says. */
export interface CitizenWords {
  readonly language: string;
  readonly subtitle: (municipality: string, year: string) => string;
  readonly grades: string;
  readonly gradeHead: string;
  readonly countHead: string;
  readonly noGrade: string;
  readonly search: string;
  readonly searchHint: string;
  readonly found: string;
  readonly measures: string;
  readonly department: string;
  readonly policy: string;
  readonly grade: string;
  readonly target: string;
  readonly actual: string;
  readonly rate: string;
  readonly year: string;
  /** Of 年次計画. */
  readonly planned: string;
  readonly done: string;
  readonly baseline: string;
  readonly chart: (indicator: string) => string;
  readonly unit: (unit: string) => string;
  readonly figures: string;
  readonly about: string;
  readonly toMeasures: string;
}
