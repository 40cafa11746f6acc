import type { CellStyle, ContentRun } from '../../../../book/sheet-content';
import type { SheetModel } from '../../../../book/xlsx/model';
import { booleanArgument, numberArgument, oneOf, textArgument } from '../../arguments';
import { HostError } from '../../host-error';
import { isRecord, type Wire, type WireRecord } from '../../protocol';
import { color, FONT } from './style-members';

type Font = NonNullable<CellStyle['font']>;

/** A look of the letters of a cell: of a text with several ones null, as Excel answers for what differs. */
export function fontOfText(sheet: SheetModel, row: number, col: number, member: string): Wire {
  const { font } = sheet.style(row, col);
  const get = FONT[member]?.get;
  if (!get) throw new HostError('ApiNotFound', `CellPropertiesFont.${member}`);
  const fonts = sheet.richRuns(row, col).map((run) => run.font ?? font);
  const [first = get({ ...(font ? { font } : {}) }), ...others] = fonts.map((one) =>
    get({ ...(one ? { font: one } : {}) }),
  );
  return others.every((one) => one === first) ? first : null;
}

/** `textRuns` of a cell's properties, from ExcelApi 1.18 on; none for a text of one look. */
export function textRunsOf(sheet: SheetModel, row: number, col: number): Wire {
  const own = sheet.style(row, col).font;
  return sheet.richRuns(row, col).map(({ text, font = own ?? {}, script }) => ({
    text,
    font: {
      name: font.name ?? '',
      size: font.size ?? 11,
      bold: font.bold ?? false,
      italic: font.italic ?? false,
      underline: font.underline ? 'Single' : 'None',
      strikethrough: font.strike ?? false,
      color: font.color ?? '#000000',
      superscript: script === 'super',
      subscript: script === 'sub',
    },
  }));
}

/** Gives a text its pieces. @throws HostError InvalidArgument */
export function setTextRuns(sheet: SheetModel, row: number, col: number, value: Wire): void {
  if (!Array.isArray(value)) throw new HostError('InvalidArgument', 'textRuns');
  sheet.setRuns(row, col, value.map(runOf));
}

function runOf(value: Wire): ContentRun {
  if (!isRecord(value)) throw new HostError('InvalidArgument', 'textRuns');
  const text = textArgument(value['text'], 'textRuns.text');
  if (value['font'] === undefined) return { text };
  if (!isRecord(value['font'])) throw new HostError('InvalidArgument', 'textRuns.font');
  const { superscript, subscript, ...looks } = value['font'];
  const script = superscript === true ? 'super' : subscript === true ? 'sub' : undefined;
  return { text, font: fontOf(looks), ...(script ? { script } : {}) };
}

function fontOf(looks: WireRecord): Font {
  const is = (name: string): boolean =>
    looks[name] !== undefined && booleanArgument(looks[name], `font.${name}`);
  return {
    ...(looks['name'] === undefined ? {} : { name: textArgument(looks['name'], 'font.name') }),
    ...(looks['size'] === undefined ? {} : { size: numberArgument(looks['size'], 'font.size') }),
    ...(is('bold') ? { bold: true } : {}),
    ...(is('italic') ? { italic: true } : {}),
    ...(looks['underline'] !== undefined &&
    oneOf(looks['underline'], ['None', 'Single'], 'underline') === 'Single'
      ? { underline: true }
      : {}),
    ...(is('strikethrough') ? { strike: true } : {}),
    ...(looks['color'] === undefined || color(looks['color']) === '#000000'
      ? {}
      : { color: color(looks['color']) }),
  };
}
