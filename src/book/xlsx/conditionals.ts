import type { Area } from '../cell';
import type { ContentConditional } from '../sheet-content';
import { WORKSHEET_ORDER } from './schema-order';
import { cutSquareReferences, readSquareReference, writeSquareReference } from './square-references';
import type { Styles } from './styles';
import type { XmlElement } from './xml-element';

/** The rules of a sheet that have a formula, one for each area, the first in priority first. */
export function readConditionals(root: XmlElement, styles: Styles): ContentConditional[] {
  const found: { priority: number; rule: ContentConditional }[] = [];
  for (const parent of root.elements('conditionalFormatting')) {
    const areas = readSquareReference(parent.get('sqref') ?? '');
    for (const rule of parent.elements('cfRule')) {
      const formula = rule.child('formula')?.text;
      const look = rule.number('dxfId');
      if (rule.get('type') !== 'expression' || formula === undefined || look === undefined) continue;
      const rest = { formula: '=' + formula, ...styles.differential(look) };
      const priority = rule.number('priority') ?? 0;
      for (const area of areas) found.push({ priority, rule: { area, ...rest } });
    }
  }
  return found.sort((one, other) => one.priority - other.priority).map(({ rule }) => rule);
}

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
