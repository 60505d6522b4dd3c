import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import type { OddFile } from '../fixtures/damaged.ts';
import { downloadsPage, LATER, LISTED, listPage, oddPage, oddPath, STYLES } from './pages.ts';

/** The official host that browsers are told to find at this server. */
export const HOST = 'www.pasdecalais.fr';
const SESSION = 'session=ouverte';

export type Site = {
  port: number;
  /** Addresses asked for, in order: method, path and whether the session's cookie came along. */
  requests: { method: string; path: string; session: boolean }[];
  close(): Promise<void>;
};

type Files = (fixture: string) => Uint8Array;

/**
 * Serves the small site over https on a free port of this machine, with a certificate made now.
 * `files` gives the PDF of a fixture; `odd` are the difficult files.
 */
export async function startSite(files: Files, odd: OddFile[]): Promise<Site> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: HOST }], { keySize: 2048 });
  const requests: Site['requests'] = [];
  const answers = routes(files, odd);
  const missing: Answer = (response) => send(response, 404, HTML, '<!doctype html><p>Absent.');
  const server = createServer({ key, cert }, (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const session = (request.headers.cookie ?? '').includes(SESSION);
    requests.push({ method: request.method ?? 'GET', path, session });
    (answers.get(path) ?? missing)(response, session);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const send = (response: ServerResponse, status: number, type: string, body: string | Uint8Array, more = {}) => {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...more });
  response.end(body);
};
const HTML = 'text/html; charset=utf-8';
const PDF = 'application/pdf';
const BYTES = 'application/octet-stream';
/** As strict as a site can be, and its own sheet and script still work. */
const STRICT = { 'content-security-policy': "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'" };
/** Nothing of its own runs there, nor anything else. */
const CLOSED = { 'content-security-policy': "default-src 'none'; script-src 'none'" };
/** Cuts the page off from the tabs that it opens. */
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin' };
const COOKIE = { 'set-cookie': `${SESSION}; Path=/; Secure; HttpOnly; SameSite=Lax` };
const ATTACHED = { 'content-disposition': 'attachment; filename="acte.pdf"' };

type Answer = (response: ServerResponse, session: boolean) => void;

/** What each address answers. */
function routes(files: Files, odd: OddFile[]): Map<string, Answer> {
  const fixed = (type: string, body: string | Uint8Array, more = {}): Answer => {
    return (response) => send(response, 200, type, body, more);
  };
  const act = files('simple');
  return new Map<string, Answer>([
    // Asked for each time: a test may put other bytes at an address.
    ...LISTED.map(({ path, fixture }): [string, Answer] => [
      path,
      (response) => send(response, 200, PDF, files(fixture)),
    ]),
    ['/', fixed(HTML, listPage(), COOKIE)],
    ['/strict', fixed(HTML, listPage(), STRICT)],
    ['/ferme', fixed(HTML, listPage(), CLOSED)],
    ['/isole', fixed(HTML, listPage(), ISOLATED)],
    ['/fichiers', fixed(HTML, oddPage(odd.map(({ name }) => name)), COOKIE)],
    ['/telechargements', fixed(HTML, downloadsPage(), COOKIE)],
    ['/telecharger/acte', fixed(PDF, act, { 'content-disposition': 'attachment' })],
    ['/telecharger/nomme', fixed(BYTES, act, ATTACHED)],
    ['/telecharger/octets.pdf', fixed(BYTES, act)],
    ['/telecharger/tableau', fixed(BYTES, act, { 'content-disposition': 'attachment; filename="tableau.xlsx"' })],
    ['/style.css', fixed('text/css', STYLES)],
    ['/later.js', fixed('text/javascript', LATER)],
    ['/favicon.ico', fixed('image/x-icon', '')],
    ['/page.pdf', fixed(HTML, '<!doctype html><title>Connexion</title><p>Connectez-vous.')],
    ...odd.map(({ name, bytes }): [string, Answer] => [oddPath(name), fixed(PDF, bytes)]),
    ['/binaire/acte.pdf', fixed(BYTES, act, ATTACHED)],
    [
      '/reserve/acte.pdf',
      (response, session) =>
        session ? send(response, 200, PDF, act) : send(response, 403, HTML, '<!doctype html><p>Session absente.'),
    ],
    ['/lent/acte.pdf', (response) => trickle(act, response)],
  ]);
}

/** Ten pieces in about two seconds, with their length told before: a progress bar has something to show. */
function trickle(bytes: Uint8Array, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': PDF, 'content-length': bytes.length });
  const piece = Math.ceil(bytes.length / 10);
  let sent = 0;
  const timer = setInterval(() => {
    response.write(bytes.slice(sent, sent + piece));
    sent += piece;
    if (sent >= bytes.length) {
      clearInterval(timer);
      response.end();
    }
  }, 200);
  response.on('close', () => clearInterval(timer));
}
