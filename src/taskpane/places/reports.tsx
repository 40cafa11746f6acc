import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentLandscapeRegular } from '@fluentui/react-icons';
import { usePane } from '../pane-context';
import type { PlanReading } from '../services';
import { Heading } from '../parts/heading';

const useStyles = makeStyles({
  card: {
    padding: '16px 20px',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '12px',
    alignItems: 'start',
  },
  picture: {
    width: '72px',
    height: '52px',
    display: 'grid',
    placeItems: 'center',
    fontSize: '28px',
    color: tokens.colorBrandForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  words: { display: 'flex', flexDirection: 'column', gap: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** 帳票: what can be made of the plan. */
export function Reports({ reading }: { reading: PlanReading }) {
  const styles = useStyles();
  const { pane, texts } = usePane();
  const { overview } = reading;
  return (
    <section className={styles.card}>
      <span className={styles.picture}>
        <DocumentLandscapeRegular aria-hidden />
      </span>
      <div className={styles.words}>
        <Heading>{texts.reports.overview}</Heading>
        <Text>{texts.reports.overviewAbout}</Text>
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => void pane.proposeOverview()}>
            {texts.reports.make}
          </Button>
          {overview && (
            <Button onClick={() => void pane.select({ sheet: overview.sheet, row: 0, col: 0 })}>
              {texts.reports.open}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
