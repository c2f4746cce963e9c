import { SMTPServer } from 'smtp-server';

/** A mail as it arrived. */
export interface Caught {
  readonly from: string;
  readonly to: readonly string[];
  readonly headers: string;
  readonly text: string;
}

/** A real mail server that keeps what it is sent, or refuses it as it is told. */
export interface SmtpSink {
  readonly url: string;
  readonly mails: readonly Caught[];
  /** What every recipient is answered from now on; null takes the mail. */
  refuse: { readonly code: number; readonly text: string } | null;
  readonly close: () => Promise<void>;
}

function decoded(headers: string, body: string): string {
  const encoding = /^content-transfer-encoding:\s*(\S+)/im.exec(headers)?.[1]?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Opens one on a port of its own. */
export async function openSmtpSink(port = 0): Promise<SmtpSink> {
  const mails: Caught[] = [];
  const sink: { refuse: SmtpSink['refuse'] } = { refuse: null };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo(_address, _session, callback) {
      if (!sink.refuse) return callback();
      callback(Object.assign(new Error(sink.refuse.text), { responseCode: sink.refuse.code }));
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('latin1');
        const at = raw.indexOf('\r\n\r\n');
        const headers = raw.slice(0, at).replace(/\r\n[ \t]+/g, ' ');
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          headers,
          text: decoded(headers, raw.slice(at + 4)).replace(/\r\n/g, '\n'),
        });
        callback();
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  // From here on a broken connection is the sender's to report.
  server.on('error', () => undefined);
  const address = server.server.address();
  const own = typeof address === 'object' && address ? address.port : port;
  return Object.assign(sink, {
    url: `smtp://127.0.0.1:${own}?from=netz@example.org`,
    mails,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}
