import { usePane } from '../pane-context';
import type { PlanReading } from '../services';
import { Home } from './later';
import { MeasureForm } from './measure-form';

/** 記入: the form of the active sheet's measure, else the list of all. */
export function Entry({ reading }: { reading: PlanReading }) {
  const { pane } = usePane();
  const current = pane.current();
  return current ? (
    <MeasureForm key={current.sheetId + current.measure.number} reading={reading} one={current} />
  ) : (
    <Home reading={reading} />
  );
}
