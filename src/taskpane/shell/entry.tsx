import { useState } from 'react';
import { usePane, usePaneTools, yearOf } from '../workbook/pane-context';
import type { MeasureReading, PlanReading } from '../workbook/book-port';
import { Home } from './lazy-views';
import { MeasureForm } from '../entry/measure-form';

/** 記入: the form of the active sheet's measure, else the list of all. */
export function Entry({ reading }: { reading: PlanReading }) {
  const { pane } = usePaneTools();
  const current = usePane((one) => one.current());
  const year = usePane(yearOf);
  // the measure that was gone to from the form: the focus goes along, as the button that had it goes away
  const [wanted, want] = useState<string | null>(null);
  if (!current) return <Home reading={reading} />;
  const key = keyOf(current);
  return (
    <MeasureForm
      key={`${key} ${year}`}
      reading={reading}
      one={current}
      takesFocus={wanted === key}
      go={(one) => {
        want(keyOf(one));
        void pane.goTo(one);
      }}
    />
  );
}

function keyOf({ sheetId, prefix }: MeasureReading): string {
  return `${sheetId}/${prefix}`;
}
