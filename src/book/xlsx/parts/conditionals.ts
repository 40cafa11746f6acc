import type { Area, Cell } from '../../cell';
import { shiftFormula } from '../../../formula/formula-text';
import { ruleFormula } from '../../../formula/rule-formula';
import type { Comparison, ContentConditional } from '../../sheet-content';
import { WORKSHEET_ORDER } from '../xml/schema-order';
import { cutSquareReferences, readSquareReference, topLeft, writeSquareReference } from './square-references';
import type { Styles } from './styles';
import type { XmlElement } from '../xml/xml-element';

/**
 * The rules of a sheet for which a formula can be said, one for each area, the first in priority first: beside those that
 * are formulas also comparisons, texts, ranks, averages and repetitions.
 */
export function readConditionals(root: XmlElement, styles: Styles): ContentConditional[] {
  const found: { priority: number; rule: ContentConditional }[] = [];
  for (const parent of root.elements('conditionalFormatting')) {
    const areas = readSquareReference(parent.get('sqref') ?? '');
    const corner = topLeft(areas);
    for (const rule of parent.elements('cfRule')) {
      const look = rule.number('dxfId');
      if (look === undefined) continue;
      for (const area of areas) {
        const formula = formulaOf(rule, area, corner);
        if (formula === null) continue;
        const priority = rule.number('priority') ?? 0;
        found.push({ priority, rule: { area, formula, ...styles.differential(look) } });
      }
    }
  }
  return found.sort((one, other) => one.priority - other.priority).map(({ rule }) => rule);
}

/** How many rules of the kinds that colour by value stand on the sheet. */
export function countPictured(root: XmlElement): Map<'dataBar' | 'colorScale' | 'iconSet', number> {
  const counts = new Map<'dataBar' | 'colorScale' | 'iconSet', number>();
  for (const rule of root.elements('conditionalFormatting').flatMap((one) => one.elements('cfRule'))) {
    const type = rule.get('type');
    if (type !== 'dataBar' && type !== 'colorScale' && type !== 'iconSet') continue;
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}

/** Formulas of a file stand for the top left corner of all areas of a rule. */
function formulaOf(rule: XmlElement, area: Area, corner: Cell): string | null {
  const moved = (formula: string): string =>
    shiftFormula(formula, area.row - corner.row, area.col - corner.col);
  const formulas = rule.elements('formula').map((one) => moved(one.text));
  switch (rule.get('type')) {
    case 'cellIs': {
      const operator = comparisons.find((one) => one === rule.get('operator'));
      return operator ? ruleFormula({ kind: 'compare', operator, operands: formulas }, area) : null;
    }
    case 'top10':
      return ruleFormula(
        {
          kind: 'top',
          rank: rule.number('rank') ?? 10,
          percent: rule.flag('percent'),
          bottom: rule.flag('bottom'),
        },
        area,
      );
    case 'aboveAverage':
      if ((rule.number('stdDev') ?? 0) !== 0) return null;
      return ruleFormula(
        { kind: 'average', above: rule.flag('aboveAverage', true), orEqual: rule.flag('equalAverage') },
        area,
      );
    case 'duplicateValues':
    case 'uniqueValues':
      return ruleFormula({ kind: 'repeated', unique: rule.get('type') === 'uniqueValues' }, area);
    default:
      return formulas[0] === undefined ? null : `=${formulas[0]}`;
  }
}

const comparisons: readonly Comparison[] = [
  'between',
  'notBetween',
  'equal',
  'notEqual',
  'lessThan',
  'lessThanOrEqual',
  'greaterThan',
  'greaterThanOrEqual',
];

/** Adds a rule after all others. */
export function addConditional(root: XmlElement, styles: Styles, conditional: ContentConditional): void {
  const rules = root.elements('conditionalFormatting').flatMap((one) => one.elements('cfRule'));
  const priority = Math.max(0, ...rules.map((one) => one.number('priority') ?? 0)) + 1;
  const rule = root.make('cfRule', {
    type: 'expression',
    dxfId: styles.internDifferential(conditional.fill, conditional.color),
    priority,
  });
  rule.children.push(root.make('formula').setText(conditional.formula.replace(/^=/, '')));
  const sqref = writeSquareReference([conditional.area]);
  root.insertInOrder(root.make('conditionalFormatting', { sqref }, [rule]), WORKSHEET_ORDER);
}

export function clearConditionals(root: XmlElement, area: Area): void {
  cutSquareReferences(root, root.elements('conditionalFormatting'), area);
}
