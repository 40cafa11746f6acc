import { XlsxBook } from '../../src/book/xlsx';
import { HostEngine } from '../../src/workbench/host';
import { startAddin } from '../support/addin-runtime';

test('the functions answer through the unmodified runtime, error values with their reason', async () => {
  const addin = await startAddin(new HostEngine(XlsxBook.create()));
  Object.assign(globalThis, { CustomFunctions: addin.CustomFunctions });
  const { registerFunctions } = await import('../../src/functions');
  registerFunctions('ja-JP');
  const call = (id: string, ...args: (string | number | null)[]): Promise<unknown> =>
    addin.conversation.callFunction(id, args, 'Sheet1!A1');
  try {
    expect(await call('RATE', '835百万円', '700百万円', '982百万円', null, null)).toEqual({
      ok: true,
      value: 147 / 282,
    });
    expect(await call('GRADE', 147 / 282, null)).toEqual({ ok: true, value: 'C' });
    expect(await call('QUANTITY', '８３５百万円', '単位')).toEqual({ ok: true, value: '百万円' });
    expect(await call('RATE', '', 700, null, null, null)).toMatchObject({ ok: false });
    expect(JSON.stringify(await call('RATE', '', 700, null, null, null))).toContain('実績がありません');
  } finally {
    addin.close();
    Reflect.deleteProperty(globalThis, 'CustomFunctions');
  }
});
