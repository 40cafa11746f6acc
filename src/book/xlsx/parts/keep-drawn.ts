import { relationshipPath, type XlsxPackage } from '../package/package';
import { relationshipAttribute, relationshipId } from '../xml/namespaces';
import { WORKSHEET_ORDER } from '../xml/schema-order';
import { readCharts } from './charts';
import type { XlsxSheet } from './sheet';

/** What stands over the cells of a sheet, in parts of its own. */
const OVER_THE_CELLS = ['drawing', 'legacyDrawing', 'oleObjects', 'controls'];
/** Parts that no element of the sheet names. */
const UNNAMED = new Set(['comments', 'threadedComment']);

/**
 * Lets a sheet that takes the place of another have what people put over its cells: notes, comments, shapes and pictures
 * stay at their cells, as they do in Excel. A drawing with charts that the new content makes anew is left behind.
 * @param charted whether the new sheet gets charts of its own
 */
export function keepDrawn(pack: XlsxPackage, from: XlsxSheet, to: XlsxSheet, charted: boolean): void {
  const own = pack.part(relationshipPath(from.part.path));
  if (!own) return;
  const isLeft = charted || readCharts(pack, from).length > 0;
  const named = new Map<string, string>();
  const { root } = from.part;
  const elements = OVER_THE_CELLS.flatMap((local) =>
    local === 'drawing' && isLeft ? [] : root.elements(local),
  );
  const wanted = new Set(
    elements.flatMap((element) =>
      [...element.descendants()].flatMap((one) => relationshipId(one, root) ?? []),
    ),
  );
  const resolved = new Map(pack.relationships(from.part.path).map((one) => [one.id, one]));
  for (const one of own.root.elements('Relationship')) {
    const id = one.get('Id') ?? '';
    const target = resolved.get(id);
    if (!target || !(wanted.has(id) || UNNAMED.has(target.kind))) continue;
    const made = pack.relate(to.part.path, one.get('Type') ?? '', target.target, target.external);
    named.set(id, made);
  }
  if (elements.length === 0) return;
  const next = to.part.edit();
  const attribute = relationshipAttribute(next);
  for (const element of elements) {
    const copy = element.clone();
    for (const one of copy.descendants()) {
      const id = relationshipId(one, root);
      const made = id === undefined ? undefined : named.get(id);
      if (made === undefined) continue;
      for (const name of one.attributes.filter((text, i) => i % 2 === 0 && text.endsWith(':id')))
        one.set(name, null);
      one.set(attribute, made);
    }
    next.insertInOrder(copy, WORKSHEET_ORDER);
  }
}
