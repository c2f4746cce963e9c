import pino, { type Logger } from 'pino';

/** The log: lines of JSON on stderr; no body, cookie, query or address gets in, only paths and codes. */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      redact: ['req', 'res', 'password', 'email'],
      serializers: { err: pino.stdSerializers.err },
    },
    pino.destination({ fd: 2, sync: false }),
  );
}
