import type { Area } from '../../../../book/cell';
import type { ContentConditional } from '../../../../book/sheet-content';
import type { SheetModel } from '../../../../book/xlsx/model';
import { shiftFormula } from '../../../../formula/formula-text';
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

/**
 * A rule of a sheet, by its place in the sheet's list. The file model has an entry for each of its areas; `count` of them
 * that follow each other are the rule, and its formula is that of the first.
 */
class Conditional {
  constructor(
    readonly session: Session,
    readonly sheet: SheetModel,
    readonly index: number,
    readonly count = 1,
  ) {}

  get areas(): readonly Area[] {
    return this.sheet.conditionals.slice(this.index, this.index + this.count).map(({ area }) => area);
  }

  get content(): ContentConditional {
    const content = this.sheet.conditionals[this.index];
    if (!content) throw new HostError('ItemNotFound', 'conditionalFormat');
    return content;
  }

  /** Rules are put anew in their order, so that one can change amid the others. */
  replace(content: ContentConditional | null): void {
    const rules = [...this.sheet.conditionals];
    const anew = content ? this.areas.map((area) => atArea(content, area)) : [];
    rules.splice(this.index, this.count, ...anew);
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
    GetRange: (rule) => {
      if (rule.count > 1) throw new HostError('InvalidOperation', 'conditionalFormat.getRange');
      return rangeObject(rule.session, rule.sheet, rule.content.area);
    },
    GetRangeOrNullObject: (rule) =>
      rule.count > 1 ? null : rangeObject(rule.session, rule.sheet, rule.content.area),
    GetRanges: (rule) => rangeAreas(rule.session, rule.sheet, rule.areas),
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
  return allRules(session, sheet).filter((rule) =>
    rule.areas.some((area) => areas.some((other) => intersection(other, area))),
  );
}

/** Neighbours in the list that say the same of their areas are one rule. */
function allRules(session: Session, sheet: SheetModel): Conditional[] {
  const { conditionals } = sheet;
  const rules: Conditional[] = [];
  conditionals.forEach((content, index) => {
    const last = rules.at(-1);
    const first = last && conditionals[last.index];
    const goesOn = first && JSON.stringify(atArea(first, content.area)) === JSON.stringify(content);
    if (last && goesOn) rules[rules.length - 1] = new Conditional(session, sheet, last.index, last.count + 1);
    else rules.push(new Conditional(session, sheet, index));
  });
  return rules;
}

/** What a rule says of another of its areas: its formula moves along. */
function atArea(content: ContentConditional, area: Area): ContentConditional {
  const [down, right] = [area.row - content.area.row, area.col - content.area.col];
  return { ...content, area, formula: `=${shiftFormula(content.formula.replace(/^=/, ''), down, right)}` };
}

function idOf(rule: Conditional): string {
  return `{${rule.sheet.id}-${String(rule.index)}}`;
}

function putAll(session: Session, sheet: SheetModel, rules: readonly ContentConditional[]): void {
  for (const { area } of sheet.conditionals) sheet.clearConditionals(area);
  for (const rule of rules) sheet.addConditional(rule);
  session.sheetChanged(sheet);
}
