import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly body: string;
  /** Of the body, as it came over the line. */
  readonly bytes: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

interface Asking {
  readonly method?: string;
  readonly cookie?: string;
  readonly form?: URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A client over connections that stay open, as a browser's do; uncompressed, for it is the server that is measured. */
export class Client {
  readonly #origin: string;
  readonly #agent: Agent;

  constructor(origin: string, connections = 1) {
    this.#origin = origin;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  ask(path: string, { method = 'GET', cookie, form, headers = {} }: Asking = {}): Promise<Answer> {
    const body = form?.toString();
    return new Promise((resolve, reject) => {
      const asking = request(
        `${this.#origin}${path}`,
        {
          method,
          agent: this.#agent,
          headers: {
            origin: this.#origin,
            'sec-fetch-site': 'same-origin',
            ...headers,
            ...(cookie ? { cookie } : {}),
            ...(body === undefined
              ? {}
              : {
                  'content-type': 'application/x-www-form-urlencoded',
                  'content-length': Buffer.byteLength(body),
                }),
          },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () => {
            const whole = Buffer.concat(parts);
            resolve({
              status: answer.statusCode ?? 0,
              // What is packed is measured and not read.
              body: answer.headers['content-encoding'] ? '' : whole.toString('utf8'),
              bytes: whole.byteLength,
              headers: answer.headers,
            });
          });
        },
      );
      asking.on('error', reject);
      asking.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
