import { runChecks } from '../../src/checks';
import type { Plan } from '../../src/plan';
import { sampleIndicator, sampleMeasure, samplePlan } from './sample-plan';

/** A plan as a careful city would fill it in, with what is easily taken for a fault. */
const clean: Plan = samplePlan({
  settings: {
    departments: ['税務課', '税務・収納課', '関係各課', '情報管理課', '市民課'],
    statusWords: ['検討', '実施', '継続'],
  },
  system: [
    { number: '1', name: '財政', directions: [] },
    { number: '2', name: '窓口', directions: [] },
  ],
  measures: [
    sampleMeasure({
      number: '1',
      title: '公金収納対策※の強化（債権管理マニュアル(仮称)を含む）',
      department: '税務・収納課、関係各課',
      fields: {
        大分類番号: '１',
        大分類: '財政',
        基本項目記号: 'Ⅰ',
        現状: '未収は９８２百万円にのぼり、①催告 ②処分を進めています。',
      },
      indicators: [
        sampleIndicator({
          name: '未収債権額',
          baseline: '982百万円 (H28)',
          finalTarget: '7億円',
          actuals: { R1: '9.2億円', R2: '835百万円' },
        }),
      ],
      schedule: [
        {
          label: '債権の整理',
          plan: { R1: '検討', R2: '実施', R3: '実施' },
          actual: { R1: '検討', R2: '実施' },
        },
        { label: '体制の整備', plan: { R1: '—', R2: '—', R3: '実施' }, actual: { R1: '—', R2: '—' } },
      ],
      reports: [
        {
          year: 'R2',
          row: 1,
          texts: { 取組状況: '未収は834,986,200円となり、前年度から9.2%減少しました。' },
        },
      ],
      grades: { R2: { grade: 'C' } },
    }),
    sampleMeasure({
      number: '2',
      title: 'AI・RPAの活用',
      department: '情報管理課',
      fields: { 大分類番号: '２', 大分類: '窓口', 基本項目記号: 'Ⅱ' },
      indicators: [
        sampleIndicator({
          name: '削減時間数（累計）',
          baseline: '—',
          targets: { R1: '200時間', R2: '1,000時間', R3: '2,400時間' },
          actuals: { R1: '219時間', R2: '2,195時間' },
        }),
        sampleIndicator({
          name: '時間外勤務',
          baseline: '12.63時間/月',
          finalTarget: '10時間/月以下',
          actuals: { R2: '9.8時間/月' },
        }),
      ],
      schedule: [
        {
          label: '業務の拡大',
          plan: { R1: '検討', R2: '実施', R3: '継続' },
          actual: { R1: '検討', R2: '実施' },
        },
      ],
      grades: { R2: { grade: 'A' } },
    }),
    sampleMeasure({
      number: '3',
      title: 'コンビニ交付の推進',
      department: '市民課、情報管理課',
      fields: { 大分類番号: '２', 大分類: '窓口', 基本項目記号: 'Ⅲ' },
      indicators: [
        sampleIndicator({
          name: '利用率',
          baseline: '9.4%',
          targets: { R1: '13%', R2: '18%', R3: '42%' },
          actuals: { R2: '39.5%' },
        }),
        sampleIndicator({ name: '重大な事故', baseline: '0件', finalTarget: '0件', actuals: { R2: '0件' } }),
      ],
    }),
  ],
});

test('a well-kept plan has no findings: rates over 100%, limits, zeros, notes, units and ※ are no faults', () => {
  expect(runChecks({ plan: clean, year: 'R2', formulas: [] })).toEqual([]);
});

test('a plan that has just been made has none either, before anything is due', () => {
  const measures = clean.measures.map((measure) => ({
    ...measure,
    indicators: measure.indicators.map((indicator) => ({ ...indicator, actuals: {} })),
    schedule: measure.schedule.map((row) => ({ ...row, actual: {} })),
    reports: [],
    grades: {},
  }));
  const codes = runChecks({ plan: { ...clean, measures }, year: 'R2', formulas: [] }).map(({ code }) => code);
  expect(new Set(codes)).toEqual(new Set(['actual-missing']));
});
