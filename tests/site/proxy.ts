import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { HOST } from './server.ts';

export type LocalProxy = { port: number; close(): Promise<void> };

/**
 * Takes every https connection to the official host to the local site, and to the hosts of `also` to their ports; refuses all others.
 */
export async function startProxy(sitePort: number, also: Record<string, number> = {}): Promise<LocalProxy> {
  const ports = new Map(Object.entries({ [HOST]: sitePort, ...also }).map(([host, port]) => [`${host}:443`, port]));
  const proxy = createServer((_, response) => response.writeHead(403).end());
  proxy.on('connect', (request, client, head) => {
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
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        proxy.closeAllConnections();
      }),
  };
}
