import { anonymous, system } from '#app/access/actor.ts';
import { addDays, dayOf } from '#app/kernel/day.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { newId } from '#app/kernel/ids.ts';
import { sendWaitingMails } from '#app/operations/jobs/run.server.ts';
import { type Mailer, openMailer } from '#app/platform/mail.server.ts';
import { openRequest } from '#app/records/campaign/open.server.ts';
import { startCampaign } from '#app/records/campaign/start.server.ts';
import { createContact } from '#app/records/contact/create.server.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { createRelationship } from '#app/records/relationship/create.server.ts';
import { northern, type SmallOffice } from '../../support/office.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { openSmtpSink } from '../../support/smtp-sink.ts';

const appUrl = 'https://netz.example';
const day = 24 * 3_600_000;

export const inWeeks = (weeks: number) => addDays(dayOf(new Date()), 7 * weeks);
export const tokenIn = (text: string | undefined) =>
  /\/bestaetigung\/([\w-]{43})/.exec(text ?? '')?.[1] ?? 'none';

/** An office that mails into a sink, and organisations to ask. */
export async function openPost(context: { readonly environment: Environment }) {
  const sink = await openSmtpSink();
  const mailer: Mailer = openMailer(sink.url, appUrl);
  const mailing = (): Environment => ({ ...context.environment, sendsMail: true });
  /** The same some days from now. */
  const inDays = (days: number): Environment => {
    const now = new Date(Date.now() + days * day);
    return { ...mailing(), now: () => now };
  };
  const deliver = (environment = mailing()) => sendWaitingMails(environment, { mailer, appUrl });
  const mailsTo = (email: string) => sink.mails.filter(({ to }) => to.includes(email));

  /** A published organisation of the north with a person who speaks for it. */
  const organisation = async (extra: Record<string, unknown> = {}) => {
    const name = `Betrieb ${newId().slice(-8)}`;
    const { id } = await createOrganisation.run(context.environment, system, {
      name,
      sector: 'BUSINESS',
      territoryKey: '16062041',
      visibility: 'PARTNERS',
      description: 'Wir bauen Brücken.',
      ...extra,
    });
    const email = `${newId()}@example.org`;
    const { id: person } = await createContact.run(context.environment, system, {
      salutation: 'Frau',
      lastName: `Brücke${newId().slice(-6)}`,
      channels: [{ kind: 'EMAIL', value: email }],
      affiliations: [{ organisationId: id, position: 'Leitung', primary: true }],
    });
    return { id, name, email, person };
  };
  const tie = async (from: string, to: string, extra: Record<string, unknown> = {}) =>
    (
      await createRelationship.run(context.environment, system, {
        typeKey: 'cooperation',
        from: `organisation:${from}`,
        to: `organisation:${to}`,
        ...extra,
      })
    ).id;
  const start = (
    office: SmallOffice,
    ids: readonly string[],
    extra: Record<string, unknown> = {},
    environment = mailing(),
  ) =>
    startCampaign.run(environment, office.actors.MANAGER, {
      ids,
      title: 'Herbst',
      endsOn: inWeeks(4),
      regionKey: northern,
      ...extra,
    });
  /** An organisation that was asked, and the token of its mail. */
  const asked = async (office: SmallOffice, extra: Record<string, unknown> = {}) => {
    const own = await organisation(extra);
    const other = await organisation();
    const relationship = await tie(own.id, other.id);
    const { id: campaign } = await start(office, [own.id]);
    await deliver();
    const token = tokenIn(mailsTo(own.email).at(-1)?.text);
    return { ...own, other, relationship, campaign: campaign ?? '', token };
  };
  const open = (token: unknown, environment = mailing(), question: Record<string, unknown> = {}) =>
    openRequest.run(environment, anonymous, { token, ...question });
  const look = (token: unknown, environment = mailing()) => outcomeOf(open(token, environment));
  const close = async () => {
    mailer.close();
    await sink.close();
  };
  return { sink, mailing, inDays, deliver, mailsTo, organisation, tie, start, asked, open, look, close };
}

export type OfficePost = Awaited<ReturnType<typeof openPost>>;
