import type { ObjectMakers } from './links';
import { makeRange } from './range';
import { makeRangeAreas } from './range-areas';
import { makeWorksheet } from './worksheet';

/** Each kind's own maker, for whoever starts the host to link. */
export const objectMakers: ObjectMakers = {
  rangeObject: makeRange,
  rangeAreas: makeRangeAreas,
  worksheetObject: makeWorksheet,
};

export { linkObjects, rangeObject } from './links';
export { serviceObject } from './service';
export { workbookObject } from './workbook';
