import type { SheetSnapshot } from '../book/snapshot';
import { notListed } from '../formats/not-listed';
import type { Policy } from '../plan';
import { readText } from './read-value';
import { namedCells } from './sheet-reader';

/** 計画体系 as it stands in its sheet; lines without a name are empty lines. */
export function readSystem(sheet: SheetSnapshot): Policy[] {
  const { cells } = namedCells(sheet);
  const text = (name: string): string => readText(cells.get(name));
  const policies: Policy[] = [];
  for (let policy = 1; cells.has(`体系${String(policy)}_名称`); policy++) {
    const start = `体系${String(policy)}_`;
    const directions: Policy['directions'] = [];
    for (let place = 1; cells.has(`${start}方向${String(place)}_名称`); place++) {
      const own = `${start}方向${String(place)}_`;
      const name = text(`${own}名称`);
      if (name === '') continue;
      const unlisted = text(`${own}掲載`) === notListed;
      directions.push({ number: text(`${own}番号`), name, ...(unlisted ? { listed: false } : {}) });
    }
    const name = text(`${start}名称`);
    const description = text(`${start}説明`);
    if (name === '') continue;
    policies.push({
      number: text(`${start}番号`),
      name,
      ...(description === '' ? {} : { description }),
      directions,
    });
  }
  return policies;
}
