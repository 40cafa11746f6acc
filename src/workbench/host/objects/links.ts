import type { Area } from '../../../book/cell';
import type { SheetModel } from '../../../book/xlsx/model';
import type { HostObject } from '../host-object';
import type { Session } from '../session';

/** How the objects are made that answer with each other: a range with its worksheet, a worksheet with its ranges. */
export interface ObjectMakers {
  /** @throws HostError InvalidArgument when the area is none of a sheet's. */
  readonly rangeObject: (session: Session, sheet: SheetModel, area: Area) => HostObject;
  /** @throws HostError InvalidArgument without an area. */
  readonly rangeAreas: (session: Session, sheet: SheetModel, areas: readonly Area[]) => HostObject;
  readonly worksheetObject: (session: Session, sheet: SheetModel) => HostObject;
}

let makers: ObjectMakers | null = null;

/** Tells how they are made; the engine does it. Importing each other, their files would stand in a circle. */
export function linkObjects(given: ObjectMakers): void {
  makers = given;
}

function linked(): ObjectMakers {
  if (!makers) throw new Error('the engine links the objects of the host before it is asked');
  return makers;
}

export const rangeObject: ObjectMakers['rangeObject'] = (...of) => linked().rangeObject(...of);
export const rangeAreas: ObjectMakers['rangeAreas'] = (...of) => linked().rangeAreas(...of);
export const worksheetObject: ObjectMakers['worksheetObject'] = (...of) => linked().worksheetObject(...of);
