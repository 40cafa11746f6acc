import { excelApiUses, type ApiUse } from './api-sets';

/** Where Office.js is used. */
export const officeFolders = ['src/book/office', 'src/taskpane', 'src/commands', 'src/functions'] as const;

/** What docs/excel.md says of a member. */
export interface ListedMember {
  readonly member: string;
  readonly set: string;
  /** What Excel does, what the host does, how sure that is. */
  readonly texts: readonly [excel: string, host: string, sure: string];
}

export const certainties = ['sure', 'likely', 'unknown'] as const;

/** Every member of Excel's API that is used, with its set; names of types and the ways of loading left out. */
export function usedMembers(
  uses: readonly ApiUse[] = excelApiUses(officeFolders),
): ReadonlyMap<string, string> {
  const members = uses
    .filter(({ member }) => !/^Excel\.(?!createWorkbook)|\.(load|items)$/.test(member))
    .map(({ member, version, otherSet }) => [member, otherSet ?? version.join('.')] as const);
  return new Map([...members].sort(([one], [other]) => (one < other ? -1 : 1)));
}

const row = /^\| `([\w.]+)` \| ([\w.]+) \| (.*?) \| (.*?) \| (.*?) \|$/;

export function listedMembers(text: string): readonly ListedMember[] {
  return text.split('\n').flatMap((line): ListedMember[] => {
    const [, member, set, excel = '', host = '', sure = ''] = row.exec(line) ?? [];
    return member === undefined || set === undefined ? [] : [{ member, set, texts: [excel, host, sure] }];
  });
}

/** The page with the list as it has to be: texts are kept, members that are new have none. */
export function withMembers(text: string, members: ReadonlyMap<string, string>): string {
  const known = new Map(listedMembers(text).map(({ member, texts }) => [member, texts]));
  const lines = text.split('\n');
  const first = lines.findIndex((line) => row.test(line));
  const last = lines.findLastIndex((line) => row.test(line));
  const list = [...members].map(([member, set]) => {
    const [excel, host, sure] = known.get(member) ?? ['?', '?', '?'];
    return `| \`${member}\` | ${set} | ${excel} | ${host} | ${sure} |`;
  });
  return [...lines.slice(0, first), ...list, ...lines.slice(last + 1)].join('\n');
}
