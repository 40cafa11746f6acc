import type { ContentConditional } from '../../../../book/sheet-content';
import type { SheetModel } from '../../../../book/xlsx/model';
import { intersection } from '../../address';
import { oneOf, textArgument, wholeArgument } from '../../arguments';
import { HostError } from '../../host-error';
import { HostObject, type TypeTable } from '../../host-object';
import type { Wire } from '../../protocol';
import type { Session } from '../../session';
import type { Cells } from './cells';
import { color } from './style-members';
import { rangeAreas, rangeObject } from '../links';

/** Rules with a formula; Excel's other kinds answer NotImplemented. */
export function conditionalFormats(cells: Cells): HostObject {
  return HostObject.of(COLLECTION, cells);
}

/** A rule of a sheet, by its place in the sheet's list. */
class Conditional {
  constructor(
    readonly session: Session,
    readonly sheet: SheetModel,
    public index: number,
  ) {}

  get content(): ContentConditional {
    const content = this.sheet.conditionals[this.index];
    if (!content) throw new HostError('ItemNotFound', 'conditionalFormat');
    return content;
  }

  /** Rules are put anew in their order, so that one can change amid the others. */
  replace(content: ContentConditional | null): void {
    const rules = [...this.sheet.conditionals];
    rules.splice(this.index, 1, ...(content ? [content] : []));
    putAll(this.session, this.sheet, rules);
  }
}

export const COLLECTION: TypeTable<Cells> = {
  type: 'ConditionalFormatCollection',
  items: (cells) => rulesOf(cells).map((rule) => HostObject.of(FORMAT, rule)),
  item: (cells, key) => {
    const rule = rulesOf(cells).find((candidate) => idOf(candidate) === textArgument(key, 'id'));
    if (!rule) throw new HostError('ItemNotFound', 'conditionalFormat');
    return HostObject.of(FORMAT, rule);
  },
  methods: {
    Add: ({ session, sheet, areas }, [type]) => {
      oneOf(type, ['Custom'], 'type');
      session.assertAllowed(sheet, 'allowFormatCells');
      const [area] = areas;
      if (!area || areas.length > 1)
        throw new HostError('NotImplemented', 'RangeAreas.conditionalFormats.add');
      // A new rule comes first, as in Excel; its formula follows as a property.
      putAll(session, sheet, [{ area, formula: '=FALSE' }, ...sheet.conditionals]);
      return HostObject.of(FORMAT, new Conditional(session, sheet, 0));
    },
    ClearAll: ({ session, sheet, areas }) => {
      session.assertAllowed(sheet, 'allowFormatCells');
      for (const area of areas) sheet.clearConditionals(area);
      session.sheetChanged(sheet);
      return null;
    },
    GetCount: (cells) => rulesOf(cells).length,
    GetItemAt: (cells, [index]) => {
      const rule = rulesOf(cells)[wholeArgument(index, 'index')];
      if (!rule) throw new HostError('ItemNotFound', 'conditionalFormat');
      return HostObject.of(FORMAT, rule);
    },
  },
};

export const FORMAT: TypeTable<Conditional> = {
  type: 'ConditionalFormat',
  identity: (rule) => ({ Id: idOf(rule) }),
  scalars: {
    Id: { get: idOf },
    Priority: { get: (rule) => rule.index },
    StopIfTrue: { get: () => false },
    Type: { get: () => 'Custom' },
  },
  children: {
    Custom: (rule) => HostObject.of(CUSTOM, rule),
    CustomOrNullObject: (rule) => HostObject.of(CUSTOM, rule),
    // the file model tells every rule as a formula
    CellValueOrNullObject: () => null,
    PresetOrNullObject: () => null,
    TextComparisonOrNullObject: () => null,
    TopBottomOrNullObject: () => null,
  },
  methods: {
    Delete: (rule) => {
      rule.replace(null);
      return null;
    },
    GetRange: (rule) => rangeObject(rule.session, rule.sheet, rule.content.area),
    GetRangeOrNullObject: (rule) => rangeObject(rule.session, rule.sheet, rule.content.area),
    GetRanges: (rule) => rangeAreas(rule.session, rule.sheet, [rule.content.area]),
  },
};

export const CUSTOM: TypeTable<Conditional> = {
  type: 'CustomConditionalFormat',
  children: {
    Format: (rule) => HostObject.of(RANGE_FORMAT, rule),
    Rule: (rule) => HostObject.of(RULE, rule),
  },
};

export const RULE: TypeTable<Conditional> = {
  type: 'ConditionalFormatRule',
  scalars: {
    Formula: {
      get: (rule) => rule.content.formula,
      set: (rule, value) => {
        rule.replace({ ...rule.content, formula: textArgument(value, 'formula') });
      },
    },
  },
};

export const RANGE_FORMAT: TypeTable<Conditional> = {
  type: 'ConditionalRangeFormat',
  children: {
    Fill: (rule) => HostObject.of(FILL, rule),
    Font: (rule) => HostObject.of(FONT, rule),
  },
};

export const FILL: TypeTable<Conditional> = {
  type: 'ConditionalRangeFill',
  scalars: {
    Color: {
      get: (rule): Wire => rule.content.fill ?? '',
      set: (rule, value) => {
        rule.replace({ ...rule.content, fill: color(value) });
      },
    },
  },
};

export const FONT: TypeTable<Conditional> = {
  type: 'ConditionalRangeFont',
  scalars: {
    Color: {
      get: (rule): Wire => rule.content.color ?? '',
      set: (rule, value) => {
        rule.replace({ ...rule.content, color: color(value) });
      },
    },
  },
};

function rulesOf({ session, sheet, areas }: Cells): Conditional[] {
  return sheet.conditionals.flatMap(({ area }, index) =>
    areas.some((other) => intersection(other, area)) ? [new Conditional(session, sheet, index)] : [],
  );
}

function idOf(rule: Conditional): string {
  return `{${rule.sheet.id}-${String(rule.index)}}`;
}

function putAll(session: Session, sheet: SheetModel, rules: readonly ContentConditional[]): void {
  for (const { area } of sheet.conditionals) sheet.clearConditionals(area);
  for (const rule of rules) sheet.addConditional(rule);
  session.sheetChanged(sheet);
}
