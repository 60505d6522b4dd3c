import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { HOST } from './server.ts';

/** `asked`: each host that a connection was asked to, with its port, and each address that was asked for without one. */
export type LocalProxy = { port: number; asked: Set<string>; close(): Promise<void> };

/**
 * Takes every https connection to the official host to the local site, and to the hosts of `also` to their ports; refuses all others.
 */
export async function startProxy(sitePort: number, also: Record<string, number> = {}): Promise<LocalProxy> {
  const ports = new Map(Object.entries({ [HOST]: sitePort, ...also }).map(([host, port]) => [`${host}:443`, port]));
  const asked = new Set<string>();
  // Once it is a tunnel, a connection is no longer the server's to close; a browser that hangs would hold it open.
  const tunnels = new Set<Duplex>();
  const proxy = createServer((request, response) => {
    asked.add(request.url ?? '');
    response.writeHead(403).end();
  });
  proxy.on('connect', (request, client, head) => {
    asked.add(request.url ?? '');
    tunnels.add(client);
    client.on('close', () => tunnels.delete(client));
    client.on('error', () => client.destroy());
    const port = ports.get(request.url ?? '');
    if (port === undefined) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const server = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      server.write(head);
      server.pipe(client).pipe(server);
    });
    server.on('error', () => client.destroy());
    client.on('close', () => server.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        proxy.closeAllConnections();
        for (const tunnel of tunnels) tunnel.destroy();
      }),
  };
}
