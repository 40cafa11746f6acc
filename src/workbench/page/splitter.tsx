import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useTexts } from './texts';

/** Widths that Office gives its panes, px. */
const narrowest = 320;
const widest = 800;

const useStyles = makeStyles({
  bar: {
    width: '6px',
    flexShrink: 0,
    cursor: 'col-resize',
    backgroundColor: tokens.colorNeutralBackground4,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    touchAction: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The border between grid and pane: drawn with the pointer, moved with the arrow keys. */
export function Splitter(props: {
  readonly width: number;
  readonly onWidth: (width: number) => void;
  readonly onDragging: (dragging: boolean) => void;
}) {
  const { width, onWidth, onDragging } = props;
  const styles = useStyles();
  const texts = useTexts();
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const set = (wanted: number): void => onWidth(Math.min(widest, Math.max(narrowest, Math.round(wanted))));

  const down = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
    onDragging(true);
  };
  const move = (event: PointerEvent): void => {
    if (start.current) set(start.current.width + start.current.x - event.clientX);
  };
  const up = (): void => {
    start.current = null;
    onDragging(false);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') set(width + 20);
    if (event.key === 'ArrowRight') set(width - 20);
    if (event.key === 'Home') set(narrowest);
    if (event.key === 'End') set(widest);
  };

  return (
    <div
      className={styles.bar}
      role="separator"
      tabIndex={0}
      aria-label={texts.splitter}
      aria-orientation="vertical"
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuenow={width}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
      onKeyDown={key}
    />
  );
}
