import { describeType, type TypeDescription } from '../host-object';
import { APPLICATION } from './book/application';
import * as look from './chart/chart-look';
import * as chart from './chart/charts';
import * as conditional from './range/conditional-formats';
import { DATA_VALIDATION } from './range/data-validation';
import { FREEZE_PANES } from './sheet/freeze-panes';
import { NAMED_ITEM, NAMED_ITEMS } from './book/named-items';
import { PAGE_BREAK, PAGE_BREAKS } from './sheet/page-breaks';
import { HEADER_FOOTER, HEADERS_FOOTERS, PAGE_LAYOUT } from './sheet/page-layout';
import { RANGE } from './range/range';
import { RANGE_AREAS, RANGES } from './range/range-areas';
import {
  BORDER_TABLE,
  BORDERS,
  FILL_TABLE,
  FONT_TABLE,
  PROTECTION_TABLE,
  RANGE_FORMAT,
} from './range/range-format';
import { SETTING, SETTINGS } from './book/settings';
import { SHAPE, SHAPES } from './sheet/shapes';
import { RUNTIME, WORKBOOK, WORKBOOK_PROTECTION } from './book/workbook';
import { TABLE, TABLES } from './sheet/tables';
import { WORKSHEET } from './sheet/worksheet';
import { WORKSHEET_PROTECTION } from './sheet/worksheet-protection';
import { WORKSHEETS } from './sheet/worksheets';

/** Every type of Excel that this host answers for, with its members. */
export const CONTRACT: readonly TypeDescription[] = [
  describeType(APPLICATION),
  describeType(chart.CHARTS),
  describeType(chart.CHART),
  describeType(chart.TITLE),
  describeType(chart.SERIES_LIST),
  describeType(chart.SERIES),
  describeType(chart.SERIES_FORMAT),
  describeType(chart.POINTS),
  describeType(chart.POINT),
  describeType(chart.POINT_FORMAT),
  describeType(chart.FILL),
  describeType(chart.LINE),
  describeType(look.AREA_FORMAT),
  describeType(look.AXES),
  describeType(look.AXIS),
  describeType(look.FONT),
  describeType(look.LEGEND),
  describeType(look.TITLE_FORMAT),
  describeType(conditional.COLLECTION),
  describeType(conditional.CUSTOM),
  describeType(conditional.FILL),
  describeType(conditional.FONT),
  describeType(conditional.FORMAT),
  describeType(conditional.RANGE_FORMAT),
  describeType(conditional.RULE),
  describeType(DATA_VALIDATION),
  describeType(FREEZE_PANES),
  describeType(NAMED_ITEM),
  describeType(NAMED_ITEMS),
  describeType(PAGE_BREAK),
  describeType(PAGE_BREAKS),
  describeType(HEADER_FOOTER),
  describeType(HEADERS_FOOTERS),
  describeType(PAGE_LAYOUT),
  describeType(RANGE),
  describeType(RANGE_AREAS),
  describeType(RANGES),
  describeType(BORDER_TABLE),
  describeType(BORDERS),
  describeType(FILL_TABLE),
  describeType(FONT_TABLE),
  describeType(PROTECTION_TABLE),
  describeType(RANGE_FORMAT),
  describeType(SETTING),
  describeType(SETTINGS),
  describeType(SHAPE),
  describeType(SHAPES),
  describeType(TABLE),
  describeType(TABLES),
  describeType(RUNTIME),
  describeType(WORKBOOK),
  describeType(WORKBOOK_PROTECTION),
  describeType(WORKSHEET),
  describeType(WORKSHEET_PROTECTION),
  describeType(WORKSHEETS),
];
