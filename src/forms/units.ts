import { readQuantity, unitParts } from '../quantity';

/** A unit that is known to stand behind a figure: 件, 千円, %, 人/ha. */
export function isUnitWord(text: string): boolean {
  if (text === '' || text.length > 10 || /\d{2}/u.test(text)) return false;
  const quantity = readQuantity(`1${text}`);
  return quantity.kind === 'number' && quantity.unit !== null && unitParts(quantity.unit).base !== '';
}

/** A name and the unit in brackets behind it: 「補助件数（件）」. Without such a bracket the unit is null. */
export function splitUnit(
  text: string,
  always = false,
): { readonly name: string; readonly unit: string | null } {
  const match = /^(.*\S)\s*[（(［[]([^（()）［[\]］]{1,10})[)）\]］]\s*$/su.exec(text);
  const [, name = '', inner = ''] = match ?? [];
  const unit = inner.trim().replace(/^単位[:：]\s*/u, '');
  if (
    name === '' ||
    !(always ? unit !== '' && !/累計|\d{2}/u.test(unit) : isUsualUnit(unit.normalize('NFKC')))
  )
    return { name: text, unit: null };
  return { name: name.trim(), unit };
}

const usual =
  /^(?:[千百十万億兆]{0,2}(?:人|件|回|円|t|ｔ|トン|kg|g|m|km|ha|m2|m3|㎡|㎥|㎞|㏊|kW|kWh|MW|L|ℓ|kL)|%|‰|[かヶケヵカ箇]所|社|団体|組|校|園|台|本|枚|冊|点|店|店舗|戸|世帯|棟|日|時間|分|年|歳|か月|種類?|事業|事業所|業務|地区|地域|施設|グループ|講座|品|品目|頭|羽|匹|ポイント|pt|位|倍|割|名|者|経営体|組織|手続|機関|企業|自治会|路線|箇所|便|杯|隻|区画|区間|路線|千t-CO2|t-CO2|人\/日|人\/年|人\/ha|件\/年|回\/年|時間\/月|-|－)$/u;

/** A unit that many forms have; others stand in brackets behind names, too: 住民票, 男性. */
function isUsualUnit(text: string): boolean {
  return usual.test(text);
}
