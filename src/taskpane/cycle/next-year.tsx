import { Button, Text } from '@fluentui/react-components';
import { nextYear } from '../../quantity';
import type { PlanReading } from '../workbook/book-port';
import { isBusy, usePane, usePaneTools } from '../workbook/pane-context';
import { Heading } from '../ui/heading';
import { yearName } from '../ui/year-name';
import { makeNextYear } from './actions';
import { useSection } from './section';

/** 次年度 as a new workbook. */
export function NextYear({ reading }: { reading: PlanReading }) {
  const section = useSection();
  const { pane, texts } = usePaneTools();
  const words = texts.cycle.next;
  const busy = usePane(isBusy);
  const { reportYear, years } = reading.plan.settings;
  const isLast = reportYear === years.at(-1);
  return (
    <section className={section.section}>
      <Heading>{words.heading}</Heading>
      <Text>
        {isLast
          ? words.ended(yearName(texts, reportYear))
          : words.about(yearName(texts, nextYear(reportYear)))}
      </Text>
      {!isLast && (
        <Button disabled={busy} onClick={() => void makeNextYear(pane)}>
          {words.make}
        </Button>
      )}
    </section>
  );
}
