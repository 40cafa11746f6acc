import type { CellStyle } from '../../sheet-content';
import { argb, type Palette, standardIndexed } from './colors';
import type { StylePatch } from '../model';
import { builtInFormats, portableFormats } from './number-formats';
import type { Part } from '../package/package';
import { readFillLook } from './fill-read';
import { readBorder, readFill, readFont, readPlacement, type FontStyle } from './style-read';
import {
  patchBorder,
  patchedFill,
  patchesPlacement,
  patchFont,
  patchPlacement,
  setFill,
} from './style-write';
import { writeElement } from '../xml/xml';
import { XmlElement } from '../xml/xml-element';

/** The style tables of a workbook. They only grow: what stands in them keeps its number. */
export class Styles {
  private root: XmlElement;
  private readonly resolved = new Map<number, CellStyle>();
  private readonly struck = new Map<number, boolean>();
  private readonly patched = new Map<string, number>();
  private readonly tables = new Map<string, Map<string, number>>();
  private readonly palette: Palette;

  constructor(
    private readonly part: Part,
    theme: readonly string[],
  ) {
    this.root = part.root;
    this.palette = { theme, indexed: readIndexed(this.root) };
  }

  /** Whether the part was read anew since (after a rolled back transaction). */
  get stale(): boolean {
    return this.part.root !== this.root;
  }

  get colors(): Palette {
    return this.palette;
  }

  /** The look of the format of that number in `cellXfs`. */
  resolve(index: number): CellStyle {
    let style = this.resolved.get(index);
    if (!style) this.resolved.set(index, (style = this.read(index)));
    return style;
  }

  numberFormat(index: number): string {
    return this.resolve(index).numberFormat ?? 'General';
  }

  /** Whether the format of that number strikes text through. */
  isStruck(index: number): boolean {
    let struck = this.struck.get(index);
    if (struck === undefined) {
      const xf = this.list('cellXfs')[index] ?? this.list('cellXfs')[0];
      const font = this.list('fonts')[xf?.number('fontId') ?? 0];
      this.struck.set(index, (struck = font?.child('strike')?.flag('val', true) ?? false));
    }
    return struck;
  }

  /** The font of cells without a format, by which column widths are measured. */
  get defaultFont(): FontStyle {
    return readFont(this.list('fonts')[0], this.palette);
  }

  /** The number of a format like `index`, but for what the patch changes. */
  patch(index: number, patch: StylePatch): number {
    return this.cached(`${String(index)} ${JSON.stringify(patch)}`, () => {
      const base = this.list('cellXfs')[index] ?? this.list('cellXfs')[0] ?? this.bareFormat();
      return this.grow(base.clone(), patch);
    });
  }

  /** The number of a format that is exactly this style; what the style leaves out is Excel's default. */
  intern(style: CellStyle): number {
    return this.cached(JSON.stringify(style), () => this.grow(this.bareFormat(), style));
  }

  /** The number of a new differential format (conditional formatting). */
  internDifferential(fill: string | undefined, color: string | undefined): number {
    const dxf = this.root.make('dxf');
    if (color !== undefined) {
      dxf.children.push(dxf.make('font', {}, [dxf.make('color', { rgb: argb(color) })]));
    }
    if (fill !== undefined) {
      const pattern = dxf.make('patternFill', { patternType: 'solid' }, [
        dxf.make('fgColor', { rgb: argb(fill) }),
        dxf.make('bgColor', { rgb: argb(fill) }),
      ]);
      dxf.children.push(dxf.make('fill', {}, [pattern]));
    }
    return this.internIn('dxfs', dxf);
  }

  /** Fill and font colour of a differential format. */
  differential(index: number): { fill?: string; color?: string } {
    const dxf = this.list('dxfs')[index];
    const pattern = dxf?.child('fill')?.child('patternFill');
    const background = pattern?.child('bgColor');
    const fill = background
      ? readFill(fillOf(background), this.palette)
      : readFill(dxf?.child('fill'), this.palette);
    const font = dxf?.child('font');
    const color = font ? readFont(font, this.palette).color : undefined;
    return { ...(fill === undefined ? {} : { fill }), ...(color === undefined ? {} : { color }) };
  }

  private read(index: number): CellStyle {
    const xf = this.list('cellXfs')[index] ?? this.list('cellXfs')[0];
    const style = readPlacement(xf);
    style.font = readFont(this.list('fonts')[xf?.number('fontId') ?? 0], this.palette);
    Object.assign(style, readFillLook(this.list('fills')[xf?.number('fillId') ?? 0], this.palette));
    const border = readBorder(this.list('borders')[xf?.number('borderId') ?? 0], this.palette);
    if (border) style.border = border;
    const code = this.formatCode(xf?.number('numFmtId') ?? 0);
    if (code !== 'General') style.numberFormat = code;
    return style;
  }

  private grow(xf: XmlElement, patch: StylePatch): number {
    if (patch.font !== undefined) {
      const font = this.copyOf('fonts', xf.number('fontId') ?? 0, 'font');
      if (patch.font === null) font.children.splice(0, Infinity, ...this.copyOf('fonts', 0, 'font').children);
      else patchFont(font, patch.font);
      xf.set('fontId', this.internIn('fonts', font));
      xf.set('applyFont', 1);
    }
    if (patch.fill !== undefined || patch.pattern !== undefined) {
      const now = readFillLook(this.list('fills')[xf.number('fillId') ?? 0], this.palette);
      const look = patchedFill(now, patch);
      const fill = this.root.make('fill');
      setFill(fill, look);
      xf.set('fillId', look.fill === undefined && !look.pattern ? 0 : this.internIn('fills', fill));
      xf.set('applyFill', 1);
    }
    if (patch.border !== undefined) {
      const border = this.copyOf(
        'borders',
        patch.border === null ? 0 : (xf.number('borderId') ?? 0),
        'border',
      );
      patchBorder(border, patch.border ?? {});
      xf.set('borderId', this.internIn('borders', border));
      xf.set('applyBorder', 1);
    }
    if (patch.numberFormat !== undefined) {
      xf.set('numFmtId', this.formatNumber(patch.numberFormat ?? 'General'));
      xf.set('applyNumberFormat', 1);
    }
    if (patchesPlacement(patch)) patchPlacement(xf, patch);
    return this.internIn('cellXfs', xf);
  }

  private formatCode(id: number): string {
    const own = this.list('numFmts').find((one) => one.number('numFmtId') === id);
    const code = own?.get('formatCode') ?? builtInFormats.get(id) ?? 'General';
    return /^general$/i.test(code) ? 'General' : code;
  }

  private formatNumber(code: string): number {
    const portable = portableFormats.get(code);
    if (portable !== undefined) return portable;
    const own = this.list('numFmts');
    const present = own.find((one) => one.get('formatCode') === code)?.number('numFmtId');
    if (present !== undefined) return present;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...own.map((one) => one.number('numFmtId') ?? 0)) + 1;
    this.append('numFmts', this.root.make('numFmt', { numFmtId: id, formatCode: code }));
    return id;
  }

  private bareFormat(): XmlElement {
    return this.root.make('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, ...this.parentFormat });
  }

  /** A cell format names its parent only where there is one. */
  private get parentFormat(): { xfId?: number } {
    return this.root.child('cellStyleXfs') ? { xfId: 0 } : {};
  }

  private copyOf(table: string, index: number, local: string): XmlElement {
    return this.list(table)[index]?.clone() ?? this.root.make(local);
  }

  private list(table: string): XmlElement[] {
    const found = this.lists.get(table);
    if (found) return found;
    const element = this.root.child(table);
    const read = element ? element.elements().filter((one) => one.is(TABLES[table] ?? '')) : [];
    this.lists.set(table, read);
    return read;
  }

  private readonly lists = new Map<string, XmlElement[]>();

  /** The number of an element in its table; it is added when no equal one is there. */
  private internIn(table: string, element: XmlElement): number {
    let known = this.tables.get(table);
    if (!known) {
      known = new Map();
      this.list(table).forEach((one, index) => {
        const text = writeElement(one);
        if (known && !known.has(text)) known.set(text, index);
      });
      this.tables.set(table, known);
    }
    const text = writeElement(element);
    const present = known.get(text);
    if (present !== undefined) return present;
    const index = this.append(table, element);
    known.set(text, index);
    return index;
  }

  private append(table: string, element: XmlElement): number {
    const root = this.part.edit();
    const parent = root.child(table) ?? root.insertInOrder(root.make(table), STYLESHEET_ORDER);
    const list = this.list(table);
    if (list.length === 0) {
      for (const first of this.reserved(table)) {
        parent.children.push(first);
        list.push(first);
      }
    }
    parent.children.push(element);
    list.push(element);
    parent.set('count', list.length);
    return list.length - 1;
  }

  /** What must stand first in an empty table: number 0 is what a cell without a format has. */
  private reserved(table: string): XmlElement[] {
    const { root } = this;
    if (table === 'fonts')
      return [root.make('font', {}, [root.make('sz', { val: 11 }), root.make('name', { val: 'Calibri' })])];
    if (table === 'fills') {
      return ['none', 'gray125'].map((patternType) =>
        root.make('fill', {}, [root.make('patternFill', { patternType })]),
      );
    }
    if (table === 'borders') return [root.make('border')];
    return table === 'cellXfs' ? [root.make('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })] : [];
  }

  private cached(key: string, make: () => number): number {
    const present = this.patched.get(key);
    if (present !== undefined) return present;
    const index = make();
    this.patched.set(key, index);
    return index;
  }
}

const TABLES: Readonly<Record<string, string>> = {
  fonts: 'font',
  fills: 'fill',
  borders: 'border',
  cellXfs: 'xf',
  dxfs: 'dxf',
  numFmts: 'numFmt',
};

const STYLESHEET_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Numbers below are Excel's own. */
const FIRST_OWN_FORMAT = 176;

function readIndexed(root: XmlElement): readonly string[] {
  const own = root.child('colors')?.child('indexedColors')?.elements('rgbColor') ?? [];
  return standardIndexed.map((standard, at) => {
    const rgb = own[at]?.get('rgb');
    return rgb === undefined ? standard : '#' + rgb.slice(-6).toUpperCase();
  });
}

/** A differential fill counts its colour as background. */
function fillOf(background: XmlElement): XmlElement {
  const pattern = background.make('patternFill', { patternType: 'solid' });
  const foreground = new XmlElement(background.prefix + 'fgColor', [...background.attributes]);
  pattern.children.push(foreground);
  return background.make('fill', {}, [pattern]);
}
