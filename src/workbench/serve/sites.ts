import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { serveSite, type StaticSite } from './static-site';

const host = '127.0.0.1';

/** Over plain http office.js asks a hidden page at this place whether its host is trusted. */
const trustFolder = '/officejs/AgaveErrorUX';
const trustPage = '<!doctype html><title>trust</title><script src="trust.js"></script>';
const trustScript =
  "addEventListener('message', (e) => e.source.postMessage(JSON.stringify({ hostUserTrusted: true }), e.origin));";

/** The two addresses of a running workbench. */
export interface RunningSites {
  readonly workbench: string;
  readonly addIn: string;
  close(): Promise<void>;
}

/**
 * Serves `dist/workbench` and `dist/pane` on loopback, each on a port of its own: office.js leaves marks in
 * sessionStorage, which must not be those of the page around it.
 * @param port of the workbench, the add-in takes the next one; 0 takes any two that are free.
 */
export async function startSites(dist: string, port: number): Promise<RunningSites> {
  const workbenchServer = createServer();
  const addInServer = createServer();
  const workbench = await listen(workbenchServer, port);
  const addIn = await listen(addInServer, port === 0 ? 0 : port + 1);
  workbenchServer.on('request', serveSite(workbenchSite(path.join(dist, 'workbench'), addIn)));
  addInServer.on('request', serveSite(addInSite(path.join(dist, 'pane'), workbench)));
  return {
    workbench: `${workbench}/`,
    addIn: `${addIn}/taskpane.html`,
    close: async () => {
      await Promise.all([close(workbenchServer), close(addInServer)]);
    },
  };
}

/** The add-in page as any web server would serve it; `framedBy` may show it in a frame. */
export function addInSite(root: string, framedBy: string): StaticSite {
  return {
    root,
    index: 'taskpane.html',
    made: new Map([
      [`${trustFolder}/index.html`, { type: 'text/html; charset=utf-8', body: trustPage }],
      [`${trustFolder}/trust.js`, { type: 'text/javascript; charset=utf-8', body: trustScript }],
    ]),
    headers: {
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': [
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        `frame-ancestors 'self' ${framedBy}`,
      ].join('; '),
    },
  };
}

function workbenchSite(root: string, addIn: string): StaticSite {
  return {
    root,
    index: 'index.html',
    made: new Map([
      [
        '/workbench.json',
        { type: 'application/json', body: JSON.stringify({ addIn: `${addIn}/taskpane.html` }) },
      ],
    ]),
    headers: {
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': [
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' blob:",
        "worker-src 'self' blob:",
        `frame-src ${addIn}`,
        "object-src 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    },
  };
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve(`http://${host}:${String(taken)}`);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
