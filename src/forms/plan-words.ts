import type { BookSnapshot } from '../book/snapshot';
import { headOf } from './heads';
import type { PlanWords } from './adopt';
import { isTheirs, knownView } from './their-sheets';

/** What a plan is called. */
const plan =
  /(?:計画|プラン|戦略|大綱|ビジョン|方針|指針)(?:\d{4}|[０-９]{4})?$|^第[\d０-９一二三四五六七八九十]+[次期]/u;
/** What the sheets of a plan are called: no part of the plan's own name. */
const sheet =
  /(?:個票|シート|管理[票表]|評価[票表]|取組票|調書|一覧表?|計画書|報告書|進捗[^\s]*|実施状況|状況表?|推移|目次|様式)$/u;
/** Rows from the top in which a heading stands. */
const high = 4;

/** Title and municipality as the headings of the sheets have them; '' where none says so. */
export function planWordsIn(book: BookSnapshot): PlanWords {
  const count = new Map<string, number>();
  for (const one of book.sheets) {
    const view = isTheirs(one) ? knownView(one) : null;
    const heads = new Set(
      view?.boxes
        .filter(({ row, value }) => row < view.area.row + high && typeof value === 'string')
        .map(({ text }) => text) ?? [],
    );
    for (const text of heads) {
      const title = titleIn(text);
      if (title !== null) count.set(title, (count.get(title) ?? 0) + 1);
    }
  }
  const worth = (title: string): number => (plan.test(title) ? 1000 : 0) + (count.get(title) ?? 0);
  const [title = ''] = [...count.keys()].sort((a, b) => worth(b) - worth(a));
  return { title, municipality: municipalityIn(title) };
}

/** 「第２期…総合戦略　ＫＰＩ進捗管理表（令和６年度）」 → 第２期…総合戦略; a sheet's own heading where no plan is named. */
function titleIn(text: string): string | null {
  if (text.length > 80 || /[。：:]/u.test(text)) return null;
  const bare = text.replace(/[（(【〔][^）)】〕]*[）)】〕]/gu, ' ').trim();
  // 「主　要　施　策」: one word, written wide
  const wide = /^\S(?:\s+\S)+$/u.test(bare) ? bare.replace(/\s+/gu, '') : bare;
  const parts = wide
    .split(/\s+/u)
    .filter((part) => part !== '' && !/^(?:令和|平成|[RH])?[元\d０-９]+年度?/u.test(part));
  const last = parts.findLastIndex((part) => plan.test(part) && !sheet.test(part));
  const title = parts.slice(0, last + 1).join(' ');
  if (last >= 0 && title.length >= 5) return headOf(title) === null ? title : null;
  const [own, ...others] = parts;
  return own !== undefined && others.length === 0 && own.length >= 5 && sheet.test(own) ? own : null;
}

function municipalityIn(title: string): string {
  const bare = title.replace(/^第?[\d０-９一二三四五六七八九十]+[次期]/u, '');
  return (
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,7}?[市町村](?!民|内|営|長|税|有|役|づくり|おこし)/u.exec(
      bare,
    )?.[0] ?? ''
  );
}
