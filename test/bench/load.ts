import { connect, type Socket } from 'node:net';

/** A request in full, as it goes over the wire. */
export type RequestOf = (client: number, turn: number) => string;

export function getRequest(path: string, key?: string): string {
  const authorization = key === undefined ? '' : `authorization: Bearer ${key}\r\n`;
  return `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${authorization}\r\n`;
}

export function postRequest(
  path: string,
  call: { readonly key: string; readonly idempotencyKey: string; readonly body: object },
): string {
  const body = JSON.stringify(call.body);
  const head = [
    ...[`POST ${path} HTTP/1.1`, 'host: 127.0.0.1', 'content-type: application/json'],
    ...[`authorization: Bearer ${call.key}`, `idempotency-key: ${call.idempotencyKey}`],
    ...[`content-length: ${String(Buffer.byteLength(body))}`],
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

/** One kept-open connection that only looks for the end of each answer. */
class Connection {
  private readonly socket: Socket;
  private parts: Buffer[] = [];
  private size = 0;
  private needed: number | null = null;
  private answered: ((status: number) => void) | null = null;
  private failed: ((error: Error) => void) | null = null;
  private status = 0;

  constructor(port: number) {
    this.socket = connect(port, '127.0.0.1');
    this.socket.setNoDelay(true);
    this.socket.on('data', (chunk: Buffer) => this.take(chunk));
    this.socket.on('error', (error) => this.failed?.(error));
    this.socket.on('close', () => this.failed?.(new Error('the connection was closed')));
  }

  ask(request: string): Promise<number> {
    return new Promise((resolve, reject) => {
      [this.answered, this.failed] = [resolve, reject];
      this.socket.write(request);
    });
  }

  /** The last answer's body, for a look at what went wrong. */
  get text(): string {
    return Buffer.concat(this.parts).toString();
  }

  end(): void {
    this.failed = null;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    if (this.needed === null) {
      const head = chunk.toString('latin1');
      const end = head.indexOf('\r\n\r\n');
      const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
      if (end < 0 || length === undefined) throw new Error(`strange answer: ${head.slice(0, 300)}`);
      this.status = Number(head.slice(9, 12));
      this.needed = end + 4 + Number(length);
      [this.parts, this.size] = [[], 0];
    }
    this.parts.push(chunk);
    this.size += chunk.length;
    if (this.size < this.needed) return;
    this.needed = null;
    this.answered?.(this.status);
  }
}

/**
 * Asks this machine only, with a bounded number of connections for a bounded time.
 * @returns answers per second
 * @throws Error when an answer is not a success
 */
export async function requestsPerSecond(
  port: number,
  clients: number,
  milliseconds: number,
  requestOf: RequestOf,
): Promise<number> {
  const connections = Array.from({ length: clients }, () => new Connection(port));
  try {
    return await perSecond(clients, milliseconds, async (client, turn) => {
      const connection = connections[client];
      const status = (await connection?.ask(requestOf(client, turn))) ?? 0;
      if (status >= 300) throw new Error(`answer ${String(status)}: ${connection?.text ?? ''}`);
    });
  } finally {
    for (const connection of connections) connection.end();
  }
}

/** Runs `work` with so many clients at once for a time. @returns turns per second */
export async function perSecond(
  clients: number,
  milliseconds: number,
  work: (client: number, turn: number) => Promise<unknown>,
): Promise<number> {
  const start = Date.now();
  let turns = 0;
  const run = async (client: number): Promise<void> => {
    for (let turn = 0; Date.now() - start < milliseconds; turn += 1) {
      await work(client, turn);
      turns += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => run(client)));
  return (turns * 1000) / (Date.now() - start);
}
