import type { Area } from '../../../../book/cell';
import type { SheetModel } from '../../../../book/xlsx/model';
import { fullAddress } from '../../address';
import { wholeArgument } from '../../arguments';
import { HostError } from '../../host-error';
import { HostObject, type TypeTable } from '../../host-object';
import type { Session } from '../../session';
import { Cells } from './cells';
import { conditionalFormats } from './conditional-formats';
import { dataValidation } from './data-validation';
import { rangeFormat } from './range-format';
import { rangeObject, worksheetObject } from '../links';

/** Several areas of one sheet as one object. */
export function makeRangeAreas(session: Session, sheet: SheetModel, areas: readonly Area[]): HostObject {
  if (areas.length === 0) throw new HostError('InvalidArgument', 'address');
  const cells = new Cells(session, sheet, areas);
  cells.object = HostObject.of(RANGE_AREAS, cells);
  return cells.object;
}

export const RANGE_AREAS: TypeTable<Cells> = {
  type: 'RangeAreas',
  scalars: {
    Address: { get: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet.name, area)).join(',') },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, { rows, cols }) => sum + rows * cols, 0) },
  },
  children: {
    Areas: (cells) => HostObject.of(RANGES, cells),
    ConditionalFormats: conditionalFormats,
    DataValidation: dataValidation,
    Format: rangeFormat,
    Worksheet: ({ session, sheet }) => worksheetObject(session, sheet),
  },
  methods: {
    _KeepReference: ({ session, object }) => {
      if (object) session.keep(object);
      return null;
    },
  },
};

export const RANGES: TypeTable<Cells> = {
  type: 'RangeCollection',
  items: ({ session, sheet, areas }) => areas.map((area) => rangeObject(session, sheet, area)),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ session, sheet, areas }, [index]) => {
      const area = areas[wholeArgument(index, 'index')];
      if (!area) throw new HostError('ItemNotFound', 'index');
      return rangeObject(session, sheet, area);
    },
  },
};
