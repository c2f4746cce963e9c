import { choice, day, type HistoryFields, longText, reference, text } from '../audit/field.ts';

const label = (name: string) => `introduction:field.${name}`;

/** The fields of the snapshot as the history shows and restores them. */
export const introductionHistory: HistoryFields = {
  aOrganisationId: reference(label('aOrganisationId'), 'organisation'),
  aContactId: reference(label('aContactId'), 'contact'),
  bOrganisationId: reference(label('bOrganisationId'), 'organisation'),
  bContactId: reference(label('bContactId'), 'contact'),
  status: choice(label('status'), 'introduction:status.'),
  reason: longText(label('reason'), { guard: 'reason' }),
  wish: longText(label('wish'), { guard: 'reason', restorable: false }),
  dismissReason: text(label('dismissReason'), { guard: 'reason' }),
  plannedFor: day(label('plannedFor')),
  aConsent: choice(label('aConsent'), 'introduction:consent.', { guard: 'consent' }),
  aConsentOn: day(label('aConsentOn'), { guard: 'consent' }),
  bConsent: choice(label('bConsent'), 'introduction:consent.', { guard: 'consent' }),
  bConsentOn: day(label('bConsentOn'), { guard: 'consent' }),
  mailSubject: text(label('mailSubject'), { guard: 'mails' }),
  aMail: longText(label('aMail'), { guard: 'mails' }),
  bMail: longText(label('bMail'), { guard: 'mails' }),
  result: choice(label('result'), 'introduction:result.'),
  outcome: longText(label('outcome'), { guard: 'outcome' }),
  note: longText(label('note'), { guard: 'note' }),
  brokerId: reference(label('brokerId'), 'organisation', { guard: 'broker' }),
  managerId: reference(label('managerId'), 'account'),
  meetingId: reference(label('meetingId'), 'meeting'),
  projectId: reference(label('projectId'), 'project'),
};
