import { tokens } from '@fluentui/react-components';

const columns = [4, 22, 32, 43, 49, 55, 61, 78, 83, 88];
const rows = [12, 18, 24, 30, 36, 42, 48];

/** The overview as a page: A3 landscape, a head and lines. */
export function OverviewPicture() {
  return (
    <svg viewBox="0 0 92 65" width="100%" height="100%" aria-hidden>
      <rect x="4" y="6" width="34" height="2.5" fill="currentColor" />
      <rect x="4" y="12" width="84" height="6" fill={tokens.colorBrandBackground2} />
      {rows.map((y) => (
        <path key={y} d={`M4 ${String(y)}H88`} stroke="currentColor" strokeWidth="0.6" />
      ))}
      {columns.map((x) => (
        <path key={x} d={`M${String(x)} 12V48`} stroke="currentColor" strokeWidth="0.6" />
      ))}
      <path d="M43 36l6 -6M49 36l6 -6M55 36l6 -6" stroke="currentColor" strokeWidth="0.6" />
      <rect x="4" y="53" width="26" height="1.6" fill="currentColor" />
      <rect x="4" y="57" width="22" height="1.6" fill="currentColor" />
    </svg>
  );
}
