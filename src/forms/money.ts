/** 事業費, 決算額 … are no figures of an indicator; 一人当たり医療費 is one. */
const money = /事業費|予算|決算|効果額|人件費|経費|財源|コスト|支出金|地方債|起債/u;

export function isMoney(text: string): boolean {
  return money.test(text);
}
