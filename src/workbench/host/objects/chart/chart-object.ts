import type { ContentChart } from '../../../../book/sheet-content';
import type { ChartDraft } from '../../session';
import { Sheet } from '../sheet/sheet';

/** A chart of a sheet. */
export class Chart extends Sheet {
  constructor(
    target: Sheet,
    readonly draft: ChartDraft,
  ) {
    super(target.session, target.sheet);
  }

  change(part: Partial<ContentChart>): void {
    this.draft.chart = { ...this.draft.chart, ...part };
    this.session.chartsChanged(this.sheet);
  }
}
