import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { loggedPath } from '#app/doors/web/logged-path.server.ts';

const id = '01900000-0000-7000-8000-000000000000';

it('keeps ids and leaves out secrets, however the address is written', () => {
  const token = randomBytes(32).toString('base64url');
  expect(loggedPath(`https://netz.example/organisationen/${id}?q=geheim`)).toBe(`/organisationen/${id}`);
  for (const path of [
    `/passwort/${token}`,
    `/passwort/${token}.data?_routes=x`,
    `/PASSWORT/${token}`,
    `/%70asswort/${token}/`,
    `/passwort/%41${token.slice(1)}`,
  ]) {
    const logged = loggedPath(`https://netz.example${path}`);
    expect(logged).not.toContain(token.slice(1, 20));
    expect(logged).toContain('…');
  }
});
