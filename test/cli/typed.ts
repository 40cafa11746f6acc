import { run } from '../../src/cli/main';

/** What a typed command answers. */
export async function typed(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  // whatever the machine speaks
  process.env.LC_ALL = 'ja_JP.UTF-8';
  let [out, err] = ['', ''];
  const take = (to: (text: string) => void) => (text: string | Uint8Array) => {
    to(String(text));
    return true;
  };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(take((text) => (out += text))),
    jest.spyOn(process.stderr, 'write').mockImplementation(take((text) => (err += text))),
  ];
  try {
    return { code: await run(args), out, err };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
