import { formats } from '../../src/formats';
import { fieldOf } from '../../src/plan';
import { planEdits } from '../../src/sheets/build';
import { seed } from '../seeds/seed';

/** Letters, digits and underscores, and no digit first. */
const valid = /^[\p{L}_][\p{L}\p{N}_]*$/u;
/** R1C1, AB12, and the letters R and C alone are cells to Excel. */
const address = /^([a-z]{1,3}\d{1,7}|r\d*c?\d*|c\d*)$/i;

describe.each(formats)('$id', (format) => {
  const contents = planEdits(seed(format.id), format).flatMap((edit) =>
    edit.kind === 'putSheet' ? [edit.content] : [],
  );
  const names = contents.flatMap((content) => (content.names ?? []).map(({ name }) => name));

  test('every name is one that Excel takes', () => {
    const wrong = names.filter((name) => !valid.test(name) || address.test(name) || name.length > 255);
    expect(wrong).toEqual([]);
  });

  test('no sheet has a name twice, whatever its case', () => {
    const repeated = contents.flatMap((content) => {
      const own = (content.names ?? []).map(({ name }) => name.toLowerCase());
      return own.filter((name, i) => own.indexOf(name) !== i).map((name) => `${content.name}: ${name}`);
    });
    expect(repeated).toEqual([]);
  });

  test('every named cell that people fill in is unlocked', () => {
    const locked = contents.flatMap((content) =>
      (content.names ?? []).flatMap(({ name, refersTo }) => {
        const ref = fieldOf(name.replace(/^項目\d+_/, ''));
        if (typeof refersTo === 'string' || !ref || isCalculated(ref.kind)) return [];
        if (/^(一覧|体系|集計|設定_)/.test(name)) return [];
        const cell = content.cells.find((c) => c.row === refersTo.row && c.col === refersTo.col);
        return content.styles[cell?.style ?? -1]?.locked === false ? [] : [`${content.name}: ${name}`];
      }),
    );
    expect(locked).toEqual([]);
  });

  test('names of sheets are ones that Excel takes', () => {
    const wrong = contents
      .map(({ name }) => name)
      .filter((name) => name.length > 31 || /[\\/?*[\]:]/.test(name));
    expect(wrong).toEqual([]);
  });
});

function isCalculated(kind: string): boolean {
  return ['rate', 'calculation', 'effect', 'totalRate', 'totalActual', 'grade', 'computedGrade'].includes(
    kind,
  );
}
