import type { Transporter } from 'nodemailer';

/** A mail to one person. There is none to several: a list of recipients would tell each of the others. */
export interface Mail {
  readonly to: { readonly name: string; readonly address: string };
  /** Who is meant to get the answer. */
  readonly replyTo?: { readonly name: string; readonly address: string } | null;
  readonly subject: string;
  readonly text: string;
  /** The same for the same mail sent again, so that a mailbox can show it once. */
  readonly id: string;
}

export interface Mailer {
  /**
   * Hands a mail to the mail server.
   *
   * @throws RefusedMail when the server will never take it
   * @throws Error when it can be tried again
   */
  readonly send: (mail: Mail) => Promise<void>;
  readonly close: () => void;
}

/** The mail server has refused this mail for good; `message` is what it said. */
export class RefusedMail extends Error {}

interface SmtpError extends Error {
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
}

const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/** A line of a header: no breaks that would begin another, and not endless. */
const line = (text: string) =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 250);

/**
 * Who mails come from: `?from=` of the address of the mail server, else the user
 * it signs in as, else a name on our own host.
 */
export function senderOf(smtpUrl: string, appUrl: string): string {
  const { username, searchParams } = new URL(smtpUrl);
  const user = decodeURIComponent(username);
  return searchParams.get('from') ?? (user.includes('@') ? user : `akteursnetz@${new URL(appUrl).hostname}`);
}

/** Refusals of this recipient or this mail (RFC 5321 §4.2.1: 5yz), not of ourselves: those an administrator can mend. */
function isRefusal({ command, responseCode = 0 }: SmtpError): boolean {
  return responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
}

/** The mail server behind an address such as `smtp://user:word@host:587?from=netz@landkreis.example`. */
export function openMailer(smtpUrl: string, appUrl: string): Mailer {
  const url = new URL(smtpUrl);
  const address = senderOf(smtpUrl, appUrl);
  url.searchParams.delete('from');
  // Loaded with the first mail: most of what starts never sends one, and an office without a mail server never does.
  let transport: Promise<Transporter> | null = null;
  const connect = () => {
    transport ??= import('nodemailer').then(({ createTransport }) =>
      createTransport({ url: url.href, ...patience }),
    );
    return transport;
  };
  const domain = address.split('@')[1] ?? 'localhost';
  return {
    async send({ to, replyTo, subject, text, id }) {
      try {
        await (await connect()).sendMail({
          from: { name: 'Akteursnetz', address },
          to: { name: line(to.name), address: to.address },
          ...(replyTo ? { replyTo: { name: line(replyTo.name), address: replyTo.address } } : {}),
          subject: line(subject),
          text,
          messageId: `<${id}@${domain}>`,
          // Asks other programs not to answer by themselves (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated' },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
      } catch (error) {
        if (error instanceof Error && isRefusal(error)) {
          const { response, message }: SmtpError = error;
          throw new RefusedMail(line(response ?? message), { cause: error });
        }
        throw error;
      }
    },
    close: () => void transport?.then((opened) => opened.close()),
  };
}
