import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { caseText } from '../cases/read-cases';

const bin = path.resolve(__dirname, '../../bin/tassei.mjs');

function tassei(
  args: readonly string[],
  input: string | Uint8Array,
): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    env: { ...process.env, LC_ALL: 'ja_JP.UTF-8' },
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

test('rate reads Shift_JIS from standard input and answers in JSON', () => {
  const csv = Uint8Array.of(
    ...Buffer.from('id,target,actual\n1,4'),
    0x89,
    0xad,
    0x89,
    0x7e,
    ...Buffer.from(',3'),
    0x89,
    0xad,
    0x89,
    0x7e,
    10,
  );
  expect(tassei(['rate', '--json', '--scale', 'A:100,B:75,C:50,D'], csv)).toEqual({
    code: 0,
    out: `${JSON.stringify(
      [
        {
          id: '1',
          rate: '75.0',
          exact: '3/4',
          method: 'level',
          grade: 'B',
          reason: null,
          explanation: '3÷4＝75.0％ → B（75以上100未満） 〔増加・水準（基準値がないため）〕',
          direction: 'up',
          sureness: 'assumed',
          evidence: [],
        },
      ],
      null,
      2,
    )}\n`,
    err: '',
  });
});

test('rate without --json answers in CSV', () => {
  expect(tassei(['rate', '--lang', 'en'], 'id,target,actual\nx,"1,000",0\n')).toEqual({
    code: 0,
    out: 'id,rate,exact,method,grade,reason,explanation\nx,0.0,0/1,level,,,"0÷1,000 = 0.0% [rising, level (there is no baseline)]"\n',
    err: '',
  });
});

test('bad input ends with exit code 2 and a message that names the line', () => {
  expect(tassei(['rate'], 'id,target,actual,method\n1,1,1,?\n')).toEqual({
    code: 2,
    out: '',
    err: '2行目: method の「?」は使えません（使える値: level, inverse, complement, change, limit, difference, stage, manual）。\n',
  });
});

test('quantity reads every published text from a JSON array', () => {
  const { values } = JSON.parse(caseText('quantities.json')) as {
    values: readonly { text: string; kind: string; number: number | null }[];
  };
  const { code, out } = tassei(['quantity', '--json'], JSON.stringify(values.map(({ text }) => text)));
  const answers = JSON.parse(out) as { text: string; kind: string; number: number | null }[];
  expect(code).toBe(0);
  expect(answers.map(({ text, kind, number }) => ({ text, kind, number }))).toEqual(
    values.map(({ text, kind, number }) => ({ text, kind, number: kind === 'number' ? number : null })),
  );
});

test('quantity reads one text a line and answers in CSV', () => {
  expect(tassei(['quantity'], '982百万円 (H28)\n△369,000千円\n10時間/月以下\n').out).toBe(
    'text,kind,number,unit,qualifier,yearNote\n982百万円 (H28),number,982,百万円,,H28\n"△369,000千円",number,-369000,千円,,\n10時間/月以下,number,10,時間/月,以下,\n',
  );
});
