import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSites, type RunningSites } from '../../src/workbench/serve/sites';
import { fileOf } from '../../src/workbench/serve/static-site';

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-serve-'));
let sites: RunningSites;

beforeAll(async () => {
  for (const [file, body] of [
    ['secret.txt', 'secret'],
    ['pane/taskpane.html', '<p>pane</p>'],
    ['workbench/index.html', '<p>workbench</p>'],
    ['workbench/a b.js', 'let a;'],
  ] as const) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), body);
  }
  sites = await startSites(folder, 0);
});
afterAll(async () => {
  await sites.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly body: string;
  readonly policy: string;
}

/** The path goes out as it is; `fetch` would tidy it up first. */
function get(address: string, target: string, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: target, method }, (response) => {
      let body = '';
      response.on('data', (text: Buffer) => (body += text.toString()));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          type: response.headers['content-type'],
          body,
          policy: String(response.headers['content-security-policy']),
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

test('each site serves its own folder, and / its page', async () => {
  expect(await get(sites.workbench, '/')).toMatchObject({
    status: 200,
    body: '<p>workbench</p>',
    type: 'text/html; charset=utf-8',
  });
  expect(await get(sites.workbench, '/a%20b.js?x=1')).toMatchObject({
    status: 200,
    body: 'let a;',
    type: 'text/javascript; charset=utf-8',
  });
  expect(await get(sites.addIn, '/')).toMatchObject({ status: 200, body: '<p>pane</p>' });
  expect(await get(sites.addIn, '/index.html')).toMatchObject({ status: 404 });
});

test('the workbench page is told where the add-in page is', async () => {
  expect(JSON.parse((await get(sites.workbench, '/workbench.json')).body)).toEqual({ addIn: sites.addIn });
});

test('nothing outside of a folder can be reached', async () => {
  for (const target of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%5csecret.txt',
    '/a/../../secret.txt',
    '/%00',
    '/%',
  ]) {
    expect((await get(sites.workbench, target)).status).toBe(404);
  }
  expect(fileOf('/srv/site', '/../../etc/passwd')).toBe(path.resolve('/srv/site/etc/passwd'));
  expect(fileOf('/srv/site', '/%E0%A4%A')).toBeNull();
});

test('only reading is allowed', async () => {
  expect((await get(sites.workbench, '/', 'POST')).status).toBe(405);
  expect(await get(sites.workbench, '/', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

test('the add-in page runs scripts of its own host only, and only the workbench may frame it', async () => {
  const { policy } = await get(sites.addIn, '/');
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).toContain(`frame-ancestors 'self' ${new URL(sites.workbench).origin}`);
});

test('over plain http the add-in host answers the trust question of office.js', async () => {
  const page = await get(sites.addIn, '/officejs/AgaveErrorUX/index.html');
  expect(page.body).toContain('src="trust.js"');
  expect((await get(sites.addIn, '/officejs/AgaveErrorUX/trust.js')).body).toContain('hostUserTrusted');
});

test('a name of somebody else that leads to this machine is refused', async () => {
  const { hostname, port } = new URL(sites.addIn);
  const asked = (host: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      request({ hostname, port, path: '/', headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  expect(
    await Promise.all([`evil.example:${port}`, 'localhost.evil.example', '10.0.0.1'].map(asked)),
  ).toEqual([421, 421, 421]);
  expect(await Promise.all([`127.0.0.1:${port}`, `localhost:${port}`, 'LOCALHOST'].map(asked))).toEqual([
    200, 200, 200,
  ]);
});

const descriptors = '/proc/self/fd';
const whereCounted = existsSync(descriptors) ? test : test.skip;

whereCounted('downloads that are broken off leave no file open', async () => {
  writeFileSync(path.join(folder, 'pane/large.bin'), Buffer.alloc(8 * 2 ** 20));
  const { hostname, port } = new URL(sites.addIn);
  const before = readdirSync(descriptors).length;
  for (let i = 0; i < 40; i++) {
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write(`GET /large.bin HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`),
      );
      socket.once('data', () => {
        socket.destroy();
        resolve();
      });
    });
  }
  for (let i = 0; i < 40 && readdirSync(descriptors).length > before + 5; i++) await wait(50);
  expect(readdirSync(descriptors).length).toBeLessThanOrEqual(before + 5);
});
