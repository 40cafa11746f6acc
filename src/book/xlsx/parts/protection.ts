import type { ProtectionOptions, SheetProtection } from '../model';
import { WORKSHEET_ORDER } from '../xml/schema-order';
import type { XmlElement } from '../xml/xml-element';

/** Attribute of `sheetProtection` for each option, and whether it forbids when absent. */
const OPTIONS: readonly (readonly [keyof ProtectionOptions, string, boolean])[] = [
  ['allowFormatCells', 'formatCells', true],
  ['allowFormatColumns', 'formatColumns', true],
  ['allowFormatRows', 'formatRows', true],
  ['allowInsertColumns', 'insertColumns', true],
  ['allowInsertRows', 'insertRows', true],
  ['allowInsertHyperlinks', 'insertHyperlinks', true],
  ['allowDeleteColumns', 'deleteColumns', true],
  ['allowDeleteRows', 'deleteRows', true],
  ['allowSort', 'sort', true],
  ['allowAutoFilter', 'autoFilter', true],
  ['allowPivotTables', 'pivotTables', true],
  ['allowEditObjects', 'objects', false],
  ['allowEditScenarios', 'scenarios', false],
];

export function readProtection(root: XmlElement): SheetProtection | null {
  const element = root.child('sheetProtection');
  if (!element?.flag('sheet')) return null;
  const options = Object.fromEntries(
    OPTIONS.map(([option, attribute, forbids]) => [option, !element.flag(attribute, forbids)]),
  ) as Required<ProtectionOptions>;
  const hasPassword = element.get('password') !== undefined || element.get('hashValue') !== undefined;
  return { hasPassword, options };
}

export function writeProtection(root: XmlElement, allow: ProtectionOptions, password?: string): void {
  removeProtection(root);
  const element = root.make('sheetProtection', { sheet: 1 });
  if (password !== undefined) element.set('password', passwordHash(password));
  for (const [option, attribute, forbids] of OPTIONS) {
    const forbidden = !allow[option];
    if (forbidden !== forbids) element.set(attribute, forbidden ? 1 : 0);
  }
  root.insertInOrder(element, WORKSHEET_ORDER);
}

export function removeProtection(root: XmlElement): void {
  const present = root.child('sheetProtection');
  if (present) root.remove(present);
}

/** What a plan sheet leaves open: formats, heights and widths (the locked cells keep their values). */
export const planProtection: ProtectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
};

/** The 16-bit hash of a sheet's password (ISO/IEC 29500-4, 14.7.1). */
function passwordHash(password: string): string {
  const turned = (hash: number): number => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  const hash = [...password].reduceRight((sum, letter) => turned(sum) ^ letter.charCodeAt(0), 0);
  return (turned(hash) ^ password.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, '0');
}
