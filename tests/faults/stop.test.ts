import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../support/database.ts';
import { type Product, startProduct } from '../support/product.ts';

const body = new URLSearchParams({ email: 'manager@example.org', password: 'falsch' }).toString();

/**
 * Begins to sign in. Resolves when the server has the request in hand, which
 * it says with `100 Continue`; what comes back sends the rest and brings the status.
 */
function begin(origin: string): Promise<() => Promise<number>> {
  return new Promise((resolve, reject) => {
    const asking = request(`${origin}/anmelden`, {
      method: 'POST',
      headers: {
        origin,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
        expect: '100-continue',
      },
    });
    const answered = new Promise<number>((tell) => {
      asking.once('response', (answer) => {
        answer.resume();
        tell(answer.statusCode ?? 0);
      });
    });
    asking.once('error', reject);
    asking.once('continue', () =>
      resolve(() => {
        asking.end(body);
        return answered;
      }),
    );
    asking.flushHeaders();
  });
}

describe.each(dialects)('a stop that was asked for (%s)', (dialect) => {
  let product: Product;
  let ended = false;
  beforeAll(async () => {
    product = await startProduct(dialect);
  });
  afterAll(async () => {
    if (!ended) await product?.stop();
  });

  it('is preceded by being ready', async () => {
    expect(await (await product.fetch('/healthz')).text()).toBe('ok');
    const answer = await product.fetch('/readyz');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ ready: true, database: { dialect, reachable: true } });
  });

  it('answers what is under way, takes nothing more, and ends with 0', async () => {
    const underWay = await Promise.all([1, 2, 3, 4].map(() => begin(product.origin)));
    const code = product.stop();
    ended = true;
    const answers = await Promise.all(underWay.map((finish) => finish()));
    for (const status of answers) expect([401, 429]).toContain(status);
    expect(await code).toBe(0);
    await expect(product.fetch('/healthz')).rejects.toThrow();
  });
});
