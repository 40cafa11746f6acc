import { areaAddress, cellAddress } from '../book/address';
import type { Area } from '../book/cell';
import type { Comparison } from '../book/sheet-content';

/** A rule of conditional formatting that is not a formula in itself. Operands are formulas without `=`. */
export type CellRule =
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly operands: readonly string[] }
  | {
      readonly kind: 'top';
      readonly rank: number;
      readonly percent: boolean;
      readonly bottom: boolean;
    }
  | { readonly kind: 'average'; readonly above: boolean; readonly orEqual: boolean }
  | { readonly kind: 'repeated'; readonly unique: boolean }
  | { readonly kind: 'text'; readonly operator: TextComparison; readonly text: string }
  | { readonly kind: 'blank' | 'error'; readonly not: boolean };

export type TextComparison = 'contains' | 'notContains' | 'beginsWith' | 'endsWith';

const signs = {
  equal: '=',
  notEqual: '<>',
  lessThan: '<',
  lessThanOrEqual: '<=',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
} as const;

/** The rule as a formula (with `=`) that stands for the first cell of the area, as Excel's own kind 「数式」 would have it. */
export function ruleFormula(rule: CellRule, area: Area): string {
  const cell = cellAddress(area);
  const all = areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  switch (rule.kind) {
    case 'compare':
      return `=${comparison(cell, rule.operator, rule.operands)}`;
    case 'top': {
      const count = rule.percent ? `MAX(1,INT(COUNT(${all})*${rule.rank}/100))` : String(rule.rank);
      const place = `MIN(${count},COUNT(${all}))`;
      return rule.bottom
        ? `=AND(ISNUMBER(${cell}),${cell}<=SMALL(${all},${place}))`
        : `=AND(ISNUMBER(${cell}),${cell}>=LARGE(${all},${place}))`;
    }
    case 'average': {
      const sign = `${rule.above ? '>' : '<'}${rule.orEqual ? '=' : ''}`;
      return `=AND(ISNUMBER(${cell}),${cell}${sign}AVERAGE(${all}))`;
    }
    case 'repeated':
      return `=AND(NOT(ISBLANK(${cell})),COUNTIF(${all},${cell})${rule.unique ? '=1' : '>1'})`;
    case 'text':
      return `=${textComparison(cell, rule.operator, `"${rule.text.replaceAll('"', '""')}"`)}`;
    case 'blank':
      return rule.not ? `=LEN(TRIM(${cell}))>0` : `=LEN(TRIM(${cell}))=0`;
    case 'error':
      return rule.not ? `=NOT(ISERROR(${cell}))` : `=ISERROR(${cell})`;
  }
}

/** An empty cell is not compared, as in Excel, which takes it for neither more nor less. */
function comparison(cell: string, operator: Comparison, [one = '0', other = '0']: readonly string[]): string {
  switch (operator) {
    case 'between':
      return `AND(NOT(ISBLANK(${cell})),${cell}>=MIN(${one},${other}),${cell}<=MAX(${one},${other}))`;
    case 'notBetween':
      return `OR(${cell}<MIN(${one},${other}),${cell}>MAX(${one},${other}))`;
    case 'equal':
      return `AND(NOT(ISBLANK(${cell})),${cell}=(${one}))`;
    default:
      return `AND(NOT(ISBLANK(${cell})),${cell}${signs[operator]}(${one}))`;
  }
}

function textComparison(cell: string, operator: TextComparison, text: string): string {
  switch (operator) {
    case 'contains':
      return `NOT(ISERROR(SEARCH(${text},${cell})))`;
    case 'notContains':
      return `ISERROR(SEARCH(${text},${cell}))`;
    case 'beginsWith':
      return `LEFT(${cell},LEN(${text}))=${text}`;
    case 'endsWith':
      return `RIGHT(${cell},LEN(${text}))=${text}`;
  }
}
