import type { SheetModel } from '../../../../book/xlsx/model';
import type { Session } from '../../session';

/** What a worksheet and the objects below it stand for. */
export class Sheet {
  constructor(
    readonly session: Session,
    readonly sheet: SheetModel,
  ) {}
}
