import { fullName } from '../contact/name.ts';
import { titleOf } from '../introduction/present.ts';

interface FollowUpSource {
  readonly id: string;
  readonly title: string;
  readonly due: string | null;
  readonly status: string;
  readonly note: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly doneAt: Date | null;
  readonly deletedAt: Date | null;
  readonly assignee: { readonly id: string; readonly name: string } | null;
  readonly projectId: string | null;
  readonly meeting: { readonly id: string; readonly title: string } | null;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly project: { readonly id: string; readonly title: string } | null;
  readonly introductionId: string | null;
  readonly introduction: {
    readonly id: string;
    readonly aOrganisation: { readonly name: string } | null;
    readonly bOrganisation: { readonly name: string } | null;
  } | null;
  readonly contact: {
    readonly id: string;
    readonly title: string | null;
    readonly firstName: string | null;
    readonly lastName: string;
  } | null;
}

function subjectOf({ meeting, organisation, contact, project, introduction }: FollowUpSource) {
  if (meeting) return { label: meeting.title, to: `/treffen/${meeting.id}` };
  if (organisation) return { label: organisation.name, to: `/organisationen/${organisation.id}` };
  if (project) return { label: project.title, to: `/projekte/${project.id}` };
  if (introduction) return { label: titleOf(introduction), to: `/vermittlungen/${introduction.id}` };
  return contact ? { label: fullName(contact), to: `/kontakte/${contact.id}` } : null;
}

/** A follow-up as lists show it. Only the office sees any. */
export function presentFollowUp(row: FollowUpSource, today: string) {
  return {
    id: row.id,
    title: row.title,
    due: row.due,
    status: row.status,
    note: row.note,
    version: row.version,
    assignee: row.assignee?.name ?? null,
    assigneeId: row.assignee?.id ?? null,
    subject: subjectOf(row),
    meetingId: row.meeting?.id ?? null,
    contactId: row.contact?.id ?? null,
    organisationId: row.organisation?.id ?? null,
    projectId: row.projectId,
    introductionId: row.introductionId,
    doneAt: row.doneAt?.toISOString() ?? null,
    overdue: row.status === 'OPEN' && row.due !== null && row.due < today,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    binned: row.deletedAt !== null,
  };
}

export type PresentedFollowUp = ReturnType<typeof presentFollowUp>;

interface SnapshotSource {
  readonly title: string;
  readonly due: string | null;
  readonly assigneeId: string | null;
  readonly note?: string | null;
  readonly status?: string;
  readonly meetingId?: string | null;
  readonly contactId?: string | null;
  readonly organisationId?: string | null;
  readonly projectId?: string | null;
  readonly introductionId?: string | null;
}

/** The fields as the history keeps them. */
export function followUpSnapshot({ note = null, status = 'OPEN', ...row }: SnapshotSource) {
  const { title, due, assigneeId } = row;
  const { meetingId = null, contactId = null, organisationId = null, projectId = null } = row;
  const { introductionId = null } = row;
  const subject = { meetingId, contactId, organisationId, projectId, introductionId };
  return { title, due, assigneeId, note, status, ...subject };
}
