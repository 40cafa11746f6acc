import { evaluate, type Plan, type YearKey } from '../../plan';
import { fiscalYearLabel } from '../../quantity';
import type { PlanReading } from '../../sheets/read-plan';
import { openRows } from '../publicity';
import { scheduleFields, textRows } from '../text-rows';
import { planHead } from '../source';
import { canBeDrawn, trendDrawing, trendOf, type Trend, type TrendDrawing, type TrendPlan } from '../trend';
import { indicatorRows } from '../indicator-rows';
import { measureRows } from '../measure-rows';
import type { AnyRow } from '../columns';
import { pageScript, pageStyle } from './style';
import type { CitizenWords } from './words';

/** What a page of ours says of its maker. */
export const pageGenerator = 'tassei';

/** 市民向け: a plan as one page that needs nothing else. Only what may leave the house stands on it (`openRows`). */
export function citizensPage(
  reading: PlanReading,
  words: CitizenWords,
  {
    year = reading.plan.settings.reportYear,
    earlier = [],
  }: { year?: YearKey; earlier?: readonly TrendPlan[] } = {},
): string {
  const { plan } = reading;
  const source = { file: '' };
  const open = (table: 'texts' | 'measures' | 'indicators', rows: readonly AnyRow[]): AnyRow[] =>
    openRows(table, rows, '').rows;
  const measures = open('measures', measureRows(reading, source)).filter(
    (row) => row.era_year === fiscalYearLabel(year),
  );
  const texts = open('texts', textRows(reading, source)).filter(
    (row) =>
      row.era_year === fiscalYearLabel(year) || (row.era_year === null && row.field === scheduleFields.label),
  );
  const names = open('indicators', indicatorRows(reading, source));
  const municipality = planHead(reading, source).municipality ?? '';
  const title = escape(plan.title);
  const articles = plan.measures.map((measure, i) => {
    // a measure has one row of the year, in the order of the plan
    const row = measures[i] ?? {};
    const own = texts.filter(
      (text) =>
        text.measure_number === row.measure_number &&
        text.measure === row.measure &&
        row.measure !== undefined,
    );
    const figures = measure.indicators.map((indicator) => {
      const isOpen = names.some((one) => one.indicator === indicator.name.trim());
      const trend = trendOf(indicator, plan.settings, earlier);
      return isOpen ? indicatorPart(trend, words) : '';
    });
    return `<article><div class="head"><div><h3>${cell(row.measure_number)}　${cell(row.measure)}</h3>${fact(words.department, row.department)}${fact(words.policy, row.policy)}</div>${badge(row.grade, words)}</div>${figures.join('')}${ownTexts(own, words)}</article>`;
  });
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
  return `<!DOCTYPE html>
<html lang="${words.language}"><head><meta charset="utf-8"><meta name="generator" content="${pageGenerator}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${title}</title><style>${pageStyle}</style></head>
<body><a class="skip" href="#measures">${escape(words.toMeasures)}</a>
<header><h1>${title}</h1><p class="soft">${escape(words.subtitle(municipality, fiscalYearLabel(year, 'era-western')))}</p></header>
<main>${gradesPart(plan, year, words)}
<section class="find" aria-label="${escape(words.search)}"><div hidden><label for="q">${escape(words.search)}</label><input id="q" type="search" autocomplete="off" aria-describedby="h"><p id="h" class="soft">${escape(words.searchHint)}</p><p id="n" role="status" data-words="${escape(words.found)}"></p></div></section>
<section id="measures" aria-labelledby="m"><h2 id="m">${escape(words.measures)}</h2>${articles.join('\n')}</section></main>
<footer><p class="soft">${escape(words.about)}</p></footer>
<script>${pageScript}</script></body></html>
`;
}

/** How many measures have which grade, best first; nothing where nothing is graded. */
function gradesPart({ measures, settings }: Plan, year: YearKey, words: CitizenWords): string {
  const given = measures.map((measure) => evaluate(measure, settings, year).grade ?? '');
  const known = [...settings.gradeScale.map(({ grade }) => grade), ...settings.statusWords];
  const used = [...new Set([...known, ...given])].filter((grade) => grade !== '' && given.includes(grade));
  if (used.length === 0) return '';
  const lines = [...used, ''].map((grade) => ({
    grade: grade === '' ? words.noGrade : grade,
    isNone: grade === '',
    count: given.filter((one) => one === grade).length,
  }));
  const most = Math.max(...lines.map(({ count }) => count));
  const items = lines
    .filter(({ count }) => count > 0)
    .map(
      ({ grade, count, isNone }) =>
        `<li${isNone ? ' class="none"' : ''}><span>${escape(grade)}</span><span class="bar" style="width:${((100 * count) / most).toFixed(1)}%"></span><b>${String(count)}</b></li>`,
    );
  return `<section aria-labelledby="g"><h2 id="g">${escape(words.grades)}</h2><ul class="grades" aria-label="${escape(`${words.gradeHead}・${words.countHead}`)}">${items.join('')}</ul></section>`;
}

function indicatorPart(trend: Trend, words: CitizenWords): string {
  const drawing = canBeDrawn(trend) ? trendDrawing(trend) : null;
  const unit = trend.unit === null ? '' : `<span class="soft">（${escape(trend.unit)}）</span>`;
  return `<div class="indicator${drawing ? '' : ' plain'}"><h4>${escape(trend.name)}${unit}</h4>${drawing ? `<div>${svg(drawing, trend, words)}<p class="key" aria-hidden="true"><span>${escape(words.actual)}</span><span class="t">${escape(words.target)}</span></p></div>` : ''}${figuresTable(trend, words)}</div>`;
}

function figuresTable({ name, years }: Trend, words: CitizenWords): string {
  const shown = years.filter(({ target, actual }) => target !== null || actual !== null);
  if (shown.length === 0) return '';
  const rows = shown.map(
    ({ year, target, actual, rate, isBaseline }) =>
      `<tr><th scope="row">${escape(fiscalYearLabel(year, 'short-western'))}${isBaseline ? `<wbr>${escape(words.baseline)}` : ''}</th><td>${escape(target?.text ?? '')}</td><td>${escape(actual?.text ?? '')}</td><td>${escape(rate ?? '')}</td></tr>`,
  );
  const heads = [words.year, words.target, words.actual, words.rate].map(
    (head) => `<th scope="col">${escape(head)}</th>`,
  );
  return `<div class="scroll" tabindex="0" role="group" aria-label="${escape(`${name}　${words.figures}`)}"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function svg(drawing: TrendDrawing, { name }: Trend, words: CitizenWords): string {
  const { width, height, plot, ticks, years, targets, actuals } = drawing;
  const n = (value: number): string => value.toFixed(1);
  const path = (points: typeof targets): string => points.map(({ x, y }) => `${n(x)},${n(y)}`).join(' ');
  const grid = ticks.map(
    ({ y, label }) =>
      `<line x1="${n(plot.left)}" x2="${n(plot.right)}" y1="${n(y)}" y2="${n(y)}" class="g"/><text x="${n(plot.left - 4)}" y="${n(y + 4)}" text-anchor="end">${escape(label)}</text>`,
  );
  const labels = years.map(
    ({ x, label }) => `<text x="${n(x)}" y="${n(height - 6)}" text-anchor="middle">${escape(label)}</text>`,
  );
  const dots = (points: typeof targets, isTarget: boolean): string =>
    points
      .map(({ x, y }) =>
        isTarget
          ? `<rect x="${n(x - 3)}" y="${n(y - 3)}" width="6" height="6"/>`
          : `<circle cx="${n(x)}" cy="${n(y)}" r="4"/>`,
      )
      .join('');
  return `<svg viewBox="0 0 ${String(width)} ${String(height)}" role="img" aria-label="${escape(words.chart(name))}">${grid.join('')}${labels.join('')}<polyline points="${path(targets)}" class="t"/><polyline points="${path(actuals)}"/>${dots(targets, true)}${dots(actuals, false)}</svg>`;
}

/** What is said of a measure: a heading a field, however many lines it has; 年次計画 as a table. */
function ownTexts(rows: readonly AnyRow[], words: CitizenWords): string {
  const schedule = scheduleTable(rows, words);
  const fields = [...new Set(rows.map(({ field }) => String(field)))].filter((field) => !isSchedule(field));
  const parts = fields.map((field) => {
    const said = rows.filter((row) => row.field === field).map(({ text }) => `<p>${cell(text)}</p>`);
    return `<h4>${escape(field)}</h4>${said.join('')}`;
  });
  if (schedule === '' && parts.length === 0) return '';
  return `<div class="words">${schedule}${parts.join('')}</div>`;
}

function isSchedule(field: string): boolean {
  return Object.values(scheduleFields).some((one) => one === field);
}

/** What was planned and done in the year, line by line; lines of other years alone are left out. */
function scheduleTable(rows: readonly AnyRow[], words: CitizenWords): string {
  const { label, planned, done } = scheduleFields;
  const at = (line: AnyRow[string] | undefined, field: string): string =>
    cell(rows.find((row) => row.line === line && row.field === field)?.text);
  const ofYear = rows.filter(({ field }) => field === planned || field === done);
  const lines = [...new Set(ofYear.map(({ line }) => line))];
  if (lines.length === 0) return '';
  const body = lines.map(
    (line) =>
      `<tr><th scope="row">${at(line, label)}</th><td>${at(line, planned)}</td><td>${at(line, done)}</td></tr>`,
  );
  const heads = [label, words.planned, words.done].map((head) => `<th scope="col">${escape(head)}</th>`);
  return `<h4>${escape(label)}</h4><div class="scroll" tabindex="0" role="group" aria-label="${escape(label)}"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function badge(grade: AnyRow[string] | undefined, { grade: word }: CitizenWords): string {
  return grade === null || grade === undefined
    ? ''
    : `<p class="badge"><small>${escape(word)}</small>${cell(grade)}</p>`;
}

function fact(name: string, value: AnyRow[string] | undefined): string {
  return value === null || value === undefined ? '' : `<p class="soft">${escape(name)}：${cell(value)}</p>`;
}

function cell(value: AnyRow[string] | undefined): string {
  return escape(String(value ?? ''));
}

function escape(text: string): string {
  return text.replace(/[&<>"']/gu, (char) => `&#${String(char.charCodeAt(0))};`);
}
