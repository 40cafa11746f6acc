import {
  Button,
  Input,
  makeStyles,
  mergeClasses,
  Text,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular, ZoomInRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { PreviewPage } from '../../print';
import { usePaneTools } from '../workbook/pane-context';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  goTo: { width: '72px' },
  window: { overflow: 'auto', maxHeight: '70vh', border: `1px solid ${tokens.colorNeutralStroke1}` },
  page: { width: '100%' },
  large: { width: '300%' },
});

/** One page at a time as it will be printed; larger on demand. */
export function PagePreview({ pages }: { pages: readonly PreviewPage[] }) {
  const styles = useStyles();
  const { texts } = usePaneTools();
  const words = texts.printing;
  const [index, setIndex] = useState(0);
  /** Typed and not yet gone to. */
  const [wanted, setWanted] = useState('');
  const [large, setLarge] = useState(false);
  const page = pages[Math.min(index, pages.length - 1)];
  const svg = useMemo(() => ({ __html: page?.svg() ?? '' }), [page]);
  if (!page) return null;
  const go = (): void => {
    const number = Number(wanted.normalize('NFKC').trim() || NaN);
    if (Number.isInteger(number)) setIndex(Math.min(Math.max(number, 1), pages.length) - 1);
    setWanted('');
  };
  return (
    <section aria-label={words.preview}>
      <div className={styles.bar}>
        <Button
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label={words.previous}
          disabledFocusable={page.number === 1}
          onClick={() => setIndex(page.number - 2)}
        />
        <Text aria-live="polite">{words.pages(page.number, pages.length)}</Text>
        <span>
          <Input
            className={styles.goTo}
            size="small"
            inputMode="numeric"
            aria-label={words.goTo}
            placeholder={words.goToShort}
            value={wanted}
            onChange={(_, { value }) => setWanted(value)}
            onKeyDown={({ key }) => {
              if (key === 'Enter') go();
            }}
            onBlur={go}
          />
          <ToggleButton
            appearance="subtle"
            icon={<ZoomInRegular />}
            aria-label={words.zoom}
            checked={large}
            onClick={() => setLarge(!large)}
          />
          <Button
            appearance="subtle"
            icon={<ChevronRightRegular />}
            aria-label={words.next}
            disabledFocusable={page.number === pages.length}
            onClick={() => setIndex(page.number)}
          />
        </span>
      </div>
      <div className={styles.window} tabIndex={0} role="group" aria-label={page.sheet}>
        <div className={mergeClasses(styles.page, large && styles.large)} dangerouslySetInnerHTML={svg} />
      </div>
    </section>
  );
}
