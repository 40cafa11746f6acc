import { areaAddress } from '../address';
import type { Area, Cell } from '../cell';
import type { ContentRun } from '../sheet-content';
import { blocks } from './blocks';
import type { SheetProbe } from './sheet-probe';
import { fontOf, letterOptions } from './style-read';

/** Cells whose texts have several looks, and what Excel tells of their pieces. */
export interface RunsProbe {
  readonly area: Area;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

type Look = keyof typeof letterOptions;
const looks = Object.keys(letterOptions) as Look[];

/** Whether the letters of a cell, or of a block, differ: Excel says null then, which its types leave out. */
export function isMixed(font: Partial<Readonly<Record<Look, unknown>>> | undefined): boolean {
  return looks.some((look) => font?.[look] === null);
}

/** The cells of a sheet whose texts have several looks. */
export function mixedCells({ parts }: SheetProbe): readonly Cell[] {
  return parts.flatMap(({ range, styles }) => {
    const values: readonly (readonly unknown[])[] = range.values;
    return styles.value.flatMap((line, i) =>
      line.flatMap(({ format }, col): Cell[] =>
        isMixed(format?.font) && typeof values[i]?.[col] === 'string' && values[i][col] !== ''
          ? [{ row: range.rowIndex + i, col }]
          : [],
      ),
    );
  });
}

/** Asks for the pieces of such texts, which are told from ExcelApi 1.18 on. */
export function probeRuns(probe: SheetProbe, again: Excel.Worksheet): readonly RunsProbe[] {
  return blocks(mixedCells(probe)).flatMap((area): RunsProbe[] => {
    const range = again.getRange(areaAddress(area));
    return typeof Office !== 'undefined' && Office.context.requirements.isSetSupported('ExcelApi', '1.18')
      ? [{ area, properties: range.getCellProperties({ textRuns: true }) }]
      : [];
  });
}

/** The pieces by cell, `row,col`. */
export function runsOf(probes: readonly RunsProbe[]): ReadonlyMap<string, readonly ContentRun[]> {
  return new Map(
    probes.flatMap(({ area, properties }) =>
      properties.value.flatMap((line, i) =>
        line.flatMap((cell, j) => {
          const runs =
            typeof Office !== 'undefined' && Office.context.requirements.isSetSupported('ExcelApi', '1.18')
              ? (cell.textRuns ?? []).map(({ text, font }) => runOf(text, font))
              : [];
          return runs.length > 0 ? [[`${String(area.row + i)},${String(area.col + j)}`, runs] as const] : [];
        }),
      ),
    ),
  );
}

function runOf(text: string, font: Excel.CellPropertiesFont | undefined): ContentRun {
  const script = font?.superscript ? 'super' : font?.subscript ? 'sub' : undefined;
  return { text, font: fontOf(font), ...(script ? { script } : {}) };
}
