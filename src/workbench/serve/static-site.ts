import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A folder served as it is, with pages of its own that are made up here. */
export interface StaticSite {
  /** The folder. */
  readonly root: string;
  /** What `/` shows. */
  readonly index: string;
  /** Answers that are no file, by path. */
  readonly made?: ReadonlyMap<string, { readonly type: string; readonly body: string }>;
  /** Sent with every answer. */
  readonly headers: Readonly<Record<string, string>>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Answers GET and HEAD out of the site's folder; nothing outside of it can be reached. */
export function serveSite(site: StaticSite): RequestListener {
  return (request, response) => {
    answer(site, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else send(response, 500, 'text/plain', 'Internal error', site.headers);
    });
  };
}

/** The file of a URL's path, or `null` where the path leaves the root or cannot be read as one. */
export function fileOf(root: string, urlPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const file = path.resolve(root, `.${path.posix.normalize(`/${decoded}`)}`);
  return file.startsWith(path.resolve(root) + path.sep) ? file : null;
}

async function answer(site: StaticSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOwnHost(request.headers.host)) {
    send(response, 421, 'text/plain', 'Misdirected request', site.headers);
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    send(response, 405, 'text/plain', 'Method not allowed', { ...site.headers, allow: 'GET, HEAD' });
    return;
  }
  const target = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
  const urlPath = target === '/' ? `/${site.index}` : target;
  const made = site.made?.get(urlPath);
  if (made) {
    send(response, 200, made.type, made.body, site.headers);
    return;
  }
  const file = fileOf(site.root, urlPath);
  const found = file ? await stat(file).catch(() => null) : null;
  if (!file || !found?.isFile()) {
    send(response, 404, 'text/plain', 'Not found', site.headers);
    return;
  }
  const { etag } = kept(file, found);
  if (etag !== undefined && request.headers['if-none-match'] === etag) {
    response.writeHead(304, { ...site.headers, ...kept(file, found) });
    response.end();
    return;
  }
  response.writeHead(200, {
    ...site.headers,
    'content-type': types[path.extname(file)] ?? 'application/octet-stream',
    'content-length': found.size,
    ...kept(file, found),
  });
  if (request.method === 'HEAD') response.end();
  // pipeline closes the file when whoever asked goes away in the middle
  else await pipeline(createReadStream(file), response).catch(() => response.destroy());
}

/** Another name that leads to this machine is a page of somebody else that wants to read ours (DNS rebinding). */
function isOwnHost(host: string | undefined): boolean {
  return host !== undefined && /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host);
}

/**
 * Files whose name tells of their content never change; the browser asks about the others each time, and is told where they
 * are still the same. What it has kept it need not compile anew.
 */
function kept(file: string, { size, mtimeMs }: Stats): { readonly 'cache-control': string; etag?: string } {
  if (/\.[0-9a-f]{8}\.\w+$/.test(file)) return { 'cache-control': 'public, max-age=31536000, immutable' };
  return { 'cache-control': 'no-cache', etag: `"${String(size)}-${String(Math.trunc(mtimeMs))}"` };
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, { ...headers, 'content-type': type });
  response.end(body);
}
