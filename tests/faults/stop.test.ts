import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../support/database.ts';
import { type Product, startProduct } from '../support/product.ts';

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
    const cookie = await product.signIn('manager');
    // Signing in takes a password's worth of computing: these are under way when the signal comes.
    const underWay = [1, 2, 3, 4].map(() =>
      product.fetch('/anmelden', {
        method: 'POST',
        body: new URLSearchParams({ email: 'manager@example.org', password: 'falsch' }),
      }),
    );
    const page = product.fetch('/organisationen', { cookie });
    await new Promise((resolve) => setTimeout(resolve, 30));
    const code = product.stop();
    ended = true;
    for (const answer of await Promise.all(underWay)) expect([401, 429]).toContain(answer.status);
    expect((await page).status).toBe(200);
    expect(await code).toBe(0);
    await expect(product.fetch('/healthz')).rejects.toThrow();
  });
});
