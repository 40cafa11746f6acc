import type { HostErrorCode } from './host-error';

/** How a member is used: its value is asked for, it is set, or it is called. */
export type Access = 'get' | 'set' | 'call';

/**
 * What Excel refuses while its user looks at another workbook, by type and wire name. All but `Worksheet.Names` and the
 * reading of gridlines are told by Microsoft's page on troubleshooting; that of names is office-js#6365.
 */
const refusedBehind: Readonly<Record<string, HostErrorCode>> = {
  'Range.Select': 'GeneralException',
  'Workbook.GetActiveCell': 'InvalidSelection',
  'Workbook.GetSelectedRange': 'InvalidSelection',
  'Worksheet.Activate': 'GeneralException',
  'Worksheet.Delete': 'InvalidSelection',
  'Worksheet.Gridlines': 'GeneralException',
  'Worksheet.Names': 'InvalidSelection',
  'Worksheet.ShowGridlines': 'GeneralException',
  'WorksheetCollection.Add': 'GeneralException',
  'WorksheetFreezePanes.FreezeAt': 'GeneralException',
  'WorksheetFreezePanes.FreezeColumns': 'GeneralException',
  'WorksheetFreezePanes.FreezeRows': 'GeneralException',
  'WorksheetFreezePanes.GetLocationOrNullObject': 'GeneralException',
  'WorksheetFreezePanes.Unfreeze': 'GeneralException',
};

/** What empties the user's Ctrl+Z list on the desktop, by Microsoft's page on undo; reading is none of it. */
const clearsUndo: ReadonlySet<string> = new Set([
  'Worksheet.Copy',
  'Worksheet.Delete',
  'Worksheet.Name',
  'Worksheet.Position',
  'Worksheet.Visibility',
  'WorksheetProtection.Protect',
  'WorksheetProtection.Unprotect',
]);

/** Types whose every change fails while several sheets are selected (office-js#2266). */
const grouped: ReadonlySet<string> = new Set([
  'Range',
  'RangeAreas',
  'RangeFormat',
  'RangeFont',
  'RangeFill',
]);

export function codeBehind(type: string, member: string): HostErrorCode | null {
  return refusedBehind[`${type}.${member}`] ?? null;
}

export function emptiesUndo(type: string, member: string, access: Access): boolean {
  return access !== 'get' && clearsUndo.has(`${type}.${member}`);
}

/** Whether it changes cells; ways from one range to another are calls, too. */
export function changesCells(type: string, member: string, access: Access): boolean {
  if (!grouped.has(type) || access === 'get') return false;
  return access === 'set' || /^(Clear|CopyFrom|Delete|Insert|Merge|Unmerge|Set|Autofit)/.test(member);
}
