import { readLedger } from '../../cycle/ledger';
import type { PlanReading } from '../workbook/book-port';
import { usePane } from '../workbook/pane-context';
import { AssignmentForm } from './assignment-form';
import { HandOutForm } from './hand-out-form';
import { LedgerTable } from './ledger-table';
import { MadeFilesPart } from './made-files';
import { NextYear } from './next-year';
import { Replies } from './replies';

/** 配付・回収: who has answered, what came back, what goes out, and the next year. What comes next stands first. */
export function Cycle({ reading }: { reading: PlanReading }) {
  const snapshot = usePane((one) => one.snapshot());
  const isHandedOut = snapshot !== null && readLedger(snapshot) !== null;
  return (
    <>
      <LedgerTable reading={reading} />
      <MadeFilesPart />
      <AssignmentForm reading={reading} />
      {!isHandedOut && <HandOutForm />}
      <Replies reading={reading} isNext={isHandedOut} />
      {isHandedOut && <HandOutForm />}
      <NextYear reading={reading} />
    </>
  );
}
