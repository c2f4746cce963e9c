import { expect, it } from 'vitest';
import { deviceOf } from '#app/records/account/device.ts';

const mozilla = (system: string, rest: string) => `Mozilla/5.0 (${system}) ${rest}`;
const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

it.each([
  [mozilla('Windows NT 10.0; Win64; x64; rv:145.0', 'Gecko/20100101 Firefox/145.0'), 'Firefox, Windows'],
  [mozilla('X11; Linux x86_64', `${webkit} Chrome/142.0.0.0 Safari/537.36`), 'Chrome, Linux'],
  [mozilla('Windows NT 10.0', `${webkit} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`), 'Edge, Windows'],
  [
    mozilla('Macintosh; Intel Mac OS X 10_15_7', `${webkit} Chrome/142.0 Safari/537.36 OPR/120.0`),
    'Opera, macOS',
  ],
  [
    mozilla(
      'iPhone; CPU iPhone OS 18_1 like Mac OS X',
      'AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1',
    ),
    'Safari, iPhone',
  ],
  [
    mozilla('iPad; CPU OS 18_1 like Mac OS X', 'AppleWebKit/605.1.15 CriOS/142.0 Mobile Safari/604.1'),
    'Chrome, iPad',
  ],
  [
    mozilla('Linux; Android 15; SM-S921B', `${webkit} SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36`),
    'Samsung Internet, Android',
  ],
  [mozilla('X11; CrOS x86_64 16093.0.0', `${webkit} Chrome/142.0 Safari/537.36`), 'Chrome, ChromeOS'],
  [mozilla('Windows NT 10.0', 'something of its own'), 'Windows'],
  ['curl/8.14.1', null],
  ['', null],
  [null, null],
])('%j is %s', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
});
