import { lazy, Suspense } from 'react';
import { reportKinds } from '../../reports/kinds';
import { ReportCard } from '../parts/report-card';

/** Loaded with the first look at 帳票. */
const Printing = lazy(async () => ({ default: (await import('../parts/printing')).Printing }));

/** 帳票: what can be made of the plan, and how it is printed. */
export function Reports() {
  return (
    <>
      {reportKinds.map((kind) => (
        <ReportCard key={kind} kind={kind} />
      ))}
      <Suspense>
        <Printing />
      </Suspense>
    </>
  );
}
