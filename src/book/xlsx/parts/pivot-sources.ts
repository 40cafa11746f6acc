import type { Part, XlsxPackage } from '../package/package';
import type { XmlElement } from '../xml/xml-element';

/** Where a pivot table takes its data from: an element with `sheet` and `ref`, which stand in no formula. */
export interface PivotSource {
  readonly part: Part;
  readonly source: XmlElement;
}

/** The sources of the workbook's pivot tables that are cells of a sheet. */
export function pivotSources(pack: XlsxPackage, sheet: string): PivotSource[] {
  return pack.paths
    .filter((path) => /pivotCacheDefinition\+xml/.test(pack.contentType(path) ?? ''))
    .flatMap((path): PivotSource[] => {
      const part = pack.part(path);
      const sources = part?.root.child('cacheSource');
      if (!part || !sources) return [];
      return [...sources.descendants()]
        .filter((one) => one.is('worksheetSource') || one.is('rangeSet'))
        .filter((one) => one.get('sheet')?.toLowerCase() === sheet.toLowerCase() && !one.get('id'))
        .map((source) => ({ part, source }));
    });
}
