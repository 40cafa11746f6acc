import { LayoutBuilder, text, type BoxSpec } from '../layout/builder';
import type { Layout } from '../layout/layout';
import type { Plan, Policy, PolicyDirection } from '../plan';
import { input, inputCenter, label, note, plain, prose, sides } from './blocks/look';
import { sheetNames } from './blocks/marks';
import { notListed } from './not-listed';

export const systemSheetName = '計画体系';
/** その他の項目: the chapter that stands over the table, and the table's own heading. */
export const systemChapter = '計画体系の章';
export const systemTitle = '計画体系の見出し';

const policyColumns = [36, 190] as const;
const directionColumns = [44, 210] as const;
const listedWidth = 30;
const wideName = 444;

/** What a city calls the two levels. */
export interface SystemWords {
  readonly policy?: string | undefined;
  readonly direction?: string | undefined;
}

/** 計画体系: the policies and their directions, in cells with names `体系1_名称`, `体系1_方向2_名称` …; A4 portrait. */
export function systemSheet(
  plan: Plan,
  { policy = '基本方針', direction = '取組の方向性' }: SystemWords = {},
): Layout<never> {
  const b = new LayoutBuilder<never>();
  const policies = plan.system ?? [];
  const directed = policies.some(({ directions }) => directions.length > 0);
  const marked = policies.some(({ directions }) => directions.some(({ listed }) => listed === false));
  const columns = directed
    ? [...policyColumns, ...directionColumns, ...(marked ? [listedWidth] : [])]
    : [policyColumns[0], wideName];
  const { extra } = plan.settings;
  for (const heading of [extra[systemChapter], extra[systemTitle] ?? systemSheetName]) {
    if (heading === undefined) continue;
    b.row(30, {
      col: 0,
      cols: columns.length,
      style: { ...plain, shrink: true, font: { ...plain.font, size: 14, bold: true } },
      content: text(heading),
    });
  }
  b.row(
    22,
    { col: 0, cols: 2, style: label, content: text(policy) },
    ...(directed ? [{ col: 2, cols: 2, style: label, content: text<never>(direction) }] : []),
    ...(marked ? [{ col: 4, style: label, content: text<never>('掲載') }] : []),
  );
  policies.forEach((one, index) => {
    if (directed) policyRows(b, one, index + 1, marked);
    else b.row({ min: 24, max: 60 }, ...policyHead(one, index + 1, 1));
  });
  if (marked) {
    b.row(6);
    b.row(15, {
      col: 0,
      cols: columns.length,
      style: note,
      content: text(`${notListed} この計画には掲載しない`),
    });
  }
  return {
    name: systemSheetName,
    columns,
    rows: b.rows,
    boxes: b.boxes,
    names: sheetNames('system', plan.format, 1),
    protect: true,
    page: {
      paper: 'A4',
      orientation: 'portrait',
      margins: { top: 56, bottom: 48, left: 40, right: 40, header: 22, footer: 22 },
      fitWidth: 1,
      fitHeight: null,
      centerHorizontally: true,
      footer: { center: '&P' },
    },
  };
}

export function systemName(policy: number, part: '番号' | '名称' | '説明'): string {
  return `体系${String(policy)}_${part}`;
}

export function directionName(policy: number, direction: number, part: '番号' | '名称' | '掲載'): string {
  return `体系${String(policy)}_方向${String(direction)}_${part}`;
}

/** The line of a policy without directions. */
const empty: PolicyDirection = { number: '', name: '' };

function policyRows(b: LayoutBuilder<never>, policy: Policy, place: number, marked: boolean): void {
  // a description stands in the rows under the name
  const least = policy.description === undefined ? 1 : 2;
  const directions = [...policy.directions];
  while (directions.length < least) directions.push(empty);
  const first = b.next;
  directions.forEach((direction, index) => {
    const at = index + 1;
    b.row(
      { min: 24, max: 120 },
      {
        col: 2,
        style: inputCenter,
        content: text(direction.number),
        name: directionName(place, at, '番号'),
      },
      { col: 3, style: input, content: text(direction.name), name: directionName(place, at, '名称') },
      ...(marked ? [listedBox(direction, directionName(place, at, '掲載'))] : []),
    );
  });
  b.put(first, ...policyHead(policy, place, directions.length));
  if (policy.description !== undefined)
    b.put(first + 1, descriptionBox(policy, place, directions.length - 1));
}

function policyHead(policy: Policy, place: number, rows: number): BoxSpec<never>[] {
  const number = {
    col: 0,
    rows,
    style: inputCenter,
    content: text<never>(policy.number),
    name: systemName(place, '番号'),
  };
  const name = { col: 1, content: text<never>(policy.name), name: systemName(place, '名称') };
  return policy.description === undefined
    ? [number, { ...name, rows, style: input }]
    : [number, { ...name, style: sides(input, 'left', 'right', 'top') }];
}

/** ◆ and what a policy is about, in the rows under its name. */
function descriptionBox({ description = '' }: Policy, place: number, rows: number): BoxSpec<never> {
  return {
    col: 1,
    rows,
    style: {
      ...sides(prose, 'left', 'right', 'bottom'),
      font: { ...plain.font, size: 9 },
      numberFormat: '"◆ "@',
    },
    content: text(description),
    name: systemName(place, '説明'),
  };
}

function listedBox(direction: PolicyDirection, name: string): BoxSpec<never> {
  return {
    col: 4,
    style: inputCenter,
    content: text(direction.listed === false ? notListed : null),
    choices: { list: [notListed], strict: true },
    name,
  };
}
