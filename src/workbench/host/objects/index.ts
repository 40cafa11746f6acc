import type { ObjectMakers } from './links';
import { makeRange } from './range/range';
import { makeRangeAreas } from './range/range-areas';
import { makeWorksheet } from './sheet/worksheet';

/** Each kind's own maker, for whoever starts the host to link. */
export const objectMakers: ObjectMakers = {
  rangeObject: makeRange,
  rangeAreas: makeRangeAreas,
  worksheetObject: makeWorksheet,
};

export { linkObjects, rangeObject } from './links';
export { serviceObject } from './book/service';
export { workbookObject } from './book/workbook';
export { copySheet, removeSheet, renameSheet, showSheet } from './sheet/worksheet';
export { addSheet } from './sheet/worksheets';
