import { accessSync, constants, mkdirSync } from 'node:fs';
import { isIP } from 'node:net';

/**
 * The environment variables of the product, checked without any package so that
 * a wrong one is told before anything is installed or built.
 *
 * @typedef {object} Environment
 * @property {number} port
 * @property {string} host
 * @property {string} databaseUrl
 * @property {string} appUrl without a slash at the end
 * @property {boolean} appUrlIsSet
 * @property {string[]} trustedProxies addresses and networks whose X-Forwarded-For is believed
 * @property {string | null} smtpUrl
 * @property {'demo' | 'none'} seed
 * @property {string} logLevel
 * @property {string | null} demoPassword
 * @property {string} filesFolder where the files of a PostgreSQL database lie
 * @property {number} apiRequestsPerMinute of one token, over all processes
 */

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** A setting that can't be used, told in one sentence. */
export class WrongSetting extends Error {}

/** @param {string} text */
function parseUrl(text) {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** @param {NodeJS.ProcessEnv} env */
function readPort(env) {
  const text = env.PORT || '3000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new WrongSetting(`PORT=${text} ist kein Port: erwartet wird eine Zahl von 1 bis 65535.`);
  }
  return port;
}

/** @param {NodeJS.ProcessEnv} env */
function readDatabaseUrl(env) {
  const text = env.DATABASE_URL || 'file:./data/akteursnetz.db';
  const url = /^postgres(ql)?:\/\//.test(text) ? parseUrl(text) : null;
  if (!/^file:[^?#]+$/.test(text) && !(url?.hostname && url.pathname.length > 1)) {
    throw new WrongSetting(
      'DATABASE_URL ist keine Datenbank-Adresse: erwartet wird file:PFAD oder postgres://NUTZER@RECHNER/NAME.',
    );
  }
  return text;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {number} port
 */
function readAppUrl(env, port) {
  const url = parseUrl(env.APP_URL || `http://localhost:${port}`);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new WrongSetting(
      `APP_URL=${env.APP_URL} ist keine Adresse: erwartet wird etwas wie https://netz.beispiel.de.`,
    );
  }
  return url.origin;
}

/** @param {string} text */
function isNetwork(text) {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  return (
    isIP(address) !== 0 &&
    rest.length === 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  );
}

/** @param {NodeJS.ProcessEnv} env */
function readTrustedProxies(env) {
  const proxies = (env.TRUSTED_PROXIES || '')
    .split(',')
    .map((text) => text.trim())
    .filter(Boolean);
  const wrong = proxies.find((text) => !isNetwork(text));
  if (wrong !== undefined) {
    throw new WrongSetting(
      `TRUSTED_PROXIES enthält ${wrong}: erwartet werden Adressen oder Netze wie 10.0.0.7, 10.0.0.0/8 oder loopback, mit Komma getrennt.`,
    );
  }
  return proxies;
}

/** @param {NodeJS.ProcessEnv} env */
function readApiRequestsPerMinute(env) {
  const text = env.API_REQUESTS_PER_MINUTE || '3000';
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 20 || number > 1_000_000) {
    throw new WrongSetting(
      `API_REQUESTS_PER_MINUTE=${text} geht nicht: erwartet wird eine Zahl von 20 bis 1000000.`,
    );
  }
  return number;
}

/**
 * Only a PostgreSQL database needs a folder of its own for files: those of a
 * file-database lie beside it.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} databaseUrl
 */
function readFilesFolder(env, databaseUrl) {
  const folder = env.FILES_DIR || './data/files';
  if (databaseUrl.startsWith('file:')) return folder;
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new WrongSetting(`FILES_DIR=${folder} ist kein Ordner, in den geschrieben werden kann.`);
  }
  return folder;
}

/** @param {NodeJS.ProcessEnv} env */
function readSmtpUrl(env) {
  if (!env.SMTP_URL) return null;
  const url = parseUrl(env.SMTP_URL);
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol)) {
    throw new WrongSetting(
      'SMTP_URL ist keine Adresse eines Mailservers: erwartet wird smtp://RECHNER:PORT.',
    );
  }
  return env.SMTP_URL;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Environment}
 * @throws {WrongSetting} in one sentence, naming the variable and what it accepts
 */
export function readEnvironment(env) {
  const port = readPort(env);
  const seed = env.SEED || 'demo';
  if (seed !== 'demo' && seed !== 'none') {
    throw new WrongSetting(`SEED=${seed} gibt es nicht: erwartet wird demo oder none.`);
  }
  const logLevel = env.LOG_LEVEL || 'info';
  if (!logLevels.includes(logLevel)) {
    throw new WrongSetting(`LOG_LEVEL=${logLevel} gibt es nicht: erwartet wird ${logLevels.join(', ')}.`);
  }
  if (env.DEMO_PASSWORD && env.DEMO_PASSWORD.length < 12) {
    throw new WrongSetting('DEMO_PASSWORD ist zu kurz: erwartet werden mindestens 12 Zeichen.');
  }
  const databaseUrl = readDatabaseUrl(env);
  return {
    port,
    host: env.HOST || '127.0.0.1',
    databaseUrl,
    filesFolder: readFilesFolder(env, databaseUrl),
    appUrl: readAppUrl(env, port),
    appUrlIsSet: Boolean(env.APP_URL),
    trustedProxies: readTrustedProxies(env),
    smtpUrl: readSmtpUrl(env),
    seed,
    logLevel,
    demoPassword: env.DEMO_PASSWORD || null,
    apiRequestsPerMinute: readApiRequestsPerMinute(env),
  };
}
