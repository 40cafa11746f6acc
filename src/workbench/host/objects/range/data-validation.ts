import type { ContentValidation } from '../../../../book/sheet-content';
import { intersection } from '../../address';
import { textArgument } from '../../arguments';
import { assertLength, LIMITS } from '../../excel-limits';
import { HostError } from '../../host-error';
import { HostObject, type TypeTable } from '../../host-object';
import { isRecord, type Wire } from '../../protocol';
import type { Cells } from './cells';

/** Drop-downs; Excel's other kinds of validation answer NotImplemented. */
export function dataValidation(cells: Cells): HostObject {
  return HostObject.of(DATA_VALIDATION, cells);
}

const NO_PROMPT = { showPrompt: true, title: '', message: '' };

export const DATA_VALIDATION: TypeTable<Cells> = {
  type: 'DataValidation',
  scalars: {
    Type: {
      get: (cells) => {
        const common = commonValidation(cells);
        if (common === 'mixed') return 'MixedCriteria';
        return common === null ? 'None' : 'List';
      },
    },
    Rule: {
      get: (cells) => {
        const common = commonValidation(cells);
        if (common === 'mixed') return null;
        return common === null ? {} : { list: { inCellDropDown: true, source: source(common) } };
      },
      set: (cells, value) => {
        const list = isRecord(value) ? value['list'] : undefined;
        if (!isRecord(list)) throw new HostError('NotImplemented', 'DataValidation.rule');
        put(cells, { list: choices(list['source'] ?? null), strict: true });
      },
    },
    Prompt: {
      get: (cells) => {
        const common = commonValidation(cells);
        if (common === 'mixed') return null;
        return common?.prompt
          ? { showPrompt: true, title: common.prompt.title, message: common.prompt.text }
          : NO_PROMPT;
      },
      set: (cells, value) => {
        const { showPrompt = true, title = '', message = '' } = isRecord(value) ? value : {};
        const { prompt: _former, ...rest } = required(cells);
        const prompt = { title: textArgument(title, 'title'), text: textArgument(message, 'message') };
        assertLength(prompt.title, LIMITS.promptTitle, 'prompt.title');
        assertLength(prompt.text, LIMITS.promptText, 'prompt.message');
        put(cells, showPrompt === true ? { ...rest, prompt } : rest);
      },
    },
    ErrorAlert: {
      get: (cells) => {
        const common = commonValidation(cells);
        if (common === 'mixed') return null;
        return { showAlert: common?.strict ?? false, style: 'Stop', title: '', message: '' };
      },
      set: (cells, value) => {
        const { showAlert = true, style = 'Stop' } = isRecord(value) ? value : {};
        put(cells, { ...required(cells), strict: showAlert === true && style === 'Stop' });
      },
    },
    IgnoreBlanks: { get: () => true },
  },
  methods: {
    Clear: (cells) => {
      cells.session.assertAllowed(cells.sheet, null);
      for (const area of cells.areas) cells.sheet.clearValidations(area);
      cells.session.sheetChanged(cells.sheet);
      return null;
    },
  },
};

type Validation = Omit<ContentValidation, 'area'>;

/** The drop-down of all cells, null where they have none, `mixed` where they differ. */
function commonValidation({ sheet, areas }: Cells): Validation | null | 'mixed' {
  const meeting = sheet.validations.filter((validation) =>
    areas.some((area) => intersection(area, validation.area)),
  );
  const [first] = meeting;
  if (!first) return null;
  const rule = (validation: ContentValidation): string => JSON.stringify({ ...validation, area: null });
  const covered = areas.every((area) => {
    const count = meeting.reduce((sum, validation) => {
      const part = intersection(area, validation.area);
      return sum + (part ? part.rows * part.cols : 0);
    }, 0);
    return count === area.rows * area.cols;
  });
  return covered && meeting.every((validation) => rule(validation) === rule(first)) ? first : 'mixed';
}

function required(cells: Cells): Validation {
  const common = commonValidation(cells);
  if (common === null || common === 'mixed') throw new HostError('InvalidOperation', 'DataValidation');
  return common;
}

function put({ session, sheet, areas }: Cells, validation: Validation): void {
  session.assertAllowed(sheet, null);
  for (const area of areas) {
    sheet.clearValidations(area);
    sheet.addValidation({ ...validation, area });
  }
  session.sheetChanged(sheet);
}

function choices(value: Wire): readonly string[] | string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument', 'source');
  if (!value.startsWith('=')) assertLength(value, LIMITS.listText, 'source');
  return value.startsWith('=') ? value : value.split(',').map((choice) => choice.trim());
}

function source({ list }: Validation): string {
  return typeof list === 'string' ? list : list.join(',');
}
