import type { Request, Response } from 'express';
import { expect, it, vi } from 'vitest';
import { settleOwnAddress, throttledAddress } from '#app/platform/http/own-address.server.ts';

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['not an address', 'unknown'],
  [undefined, 'unknown'],
])('%s counts as %s', (ip, address) => {
  expect(throttledAddress(ip)).toBe(address);
});

function settle(ownHost: string | null, headers: Record<string, string>) {
  const next = vi.fn();
  const end = vi.fn();
  const status = vi.fn(() => ({ end }));
  settleOwnAddress(ownHost)({ headers } as unknown as Request, { status } as unknown as Response, next);
  return { passed: next.mock.calls.length === 1, status: status.mock.calls.flat()[0] as unknown, headers };
}

it('believes APP_URL, else the browser, and never the network', () => {
  const claimed = {
    host: 'localhost:3000',
    'x-forwarded-host': 'evil.example',
    forwarded: 'host=evil.example',
  };
  expect(settle('netz.example', { ...claimed })).toEqual({
    passed: true,
    status: undefined,
    headers: { host: 'netz.example' },
  });
  expect(settle(null, { ...claimed })).toMatchObject({ passed: true, headers: { host: 'localhost:3000' } });
  expect(settle(null, { host: '[', 'x-forwarded-host': 'evil.example' })).toMatchObject({
    passed: false,
    status: 400,
  });
});
