import { linkObjects, rangeObject } from './links';
import { makeRange } from './range';
import { makeRangeAreas } from './range-areas';
import { makeWorksheet } from './worksheet';

linkObjects({ rangeObject: makeRange, rangeAreas: makeRangeAreas, worksheetObject: makeWorksheet });

export { serviceObject } from './service';
export { workbookObject } from './workbook';
export { rangeObject };
