import { data, redirect } from '@remix-run/node';
import { asFailure, failureInit } from '#app/doors/web/failure.server.ts';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { ownPath, page, type Visit } from '#app/doors/web/page.server.ts';
import { cancelFollowing, takeBackFollowing } from '#app/records/meeting/cancel-following.server.ts';
import { markAttendance, markAttendances } from '#app/records/meeting/mark-attendance.server.ts';
import { takeBack } from '#app/records/meeting/take-back.server.ts';
import { cancelMeeting, confirmMeeting } from '#app/records/meeting/take-place.server.ts';

export const loader = page(async ({ params }) => redirect(`/treffen/${params.id}`));

interface Changed {
  readonly id: string;
  readonly version: number;
  readonly title: string;
}

/** Where the question was asked; the reader stays there. */
function placeOf({ request, params }: Visit): string {
  const referrer = URL.parse(request.headers.get('referer') ?? '');
  return ownPath(referrer ? `${referrer.pathname}${referrer.search}` : `/treffen/${params.id}`);
}

/** One tap of many: what goes wrong is said at its row, and nothing else moves. */
async function mark({ ask }: Visit, input: object) {
  try {
    await ask(markAttendance, input);
    return data({ reason: null });
  } catch (error) {
    const failure = asFailure(error);
    if (failure.code !== 'conflict' && failure.code !== 'unavailable') throw error;
    return data({ reason: failure.reason }, failureInit(failure));
  }
}

/** The one-press verbs of a meeting: whether it took place, and who comes. */
export const action = page(async (visit) => {
  const { ask, params, request } = visit;
  const form = await readForm(request);
  const { verb, attended: _one, ...sent } = Object.fromEntries(form);
  const { id: _id, ...fields } = sent;
  const id = params.id;
  const undone = (key: 'tookPlace' | 'cancelled' | 'attendancesMarked', changed: Changed) =>
    redirectWithNotice(placeOf(visit), {
      key,
      name: changed.title,
      undo: {
        action: `/treffen/${changed.id}/stand`,
        fields: { verb: 'take-back', version: String(changed.version) },
      },
    });
  switch (verb) {
    case 'take-place': {
      const attended = form.getAll('attended');
      return undone('tookPlace', await ask(confirmMeeting, { ...fields, id, attended }));
    }
    case 'cancel':
      return undone('cancelled', await ask(cancelMeeting, { id, version: fields.version }));
    case 'cancel-following': {
      const { version, title } = await ask(cancelFollowing, { id, version: fields.version });
      return redirectWithNotice(placeOf(visit), {
        key: 'cancelledFollowing',
        name: title,
        undo: {
          action: `/treffen/${id}/stand`,
          fields: { verb: 'take-back-following', version: String(version) },
        },
      });
    }
    case 'take-back-following': {
      const { title } = await ask(takeBackFollowing, { id, version: fields.version });
      return redirectWithNotice(placeOf(visit), { key: 'takenBack', name: title });
    }
    case 'mark-attendances':
      return undone('attendancesMarked', await ask(markAttendances, { ...fields, id }));
    case 'mark-attendance':
      return mark(visit, { ...fields, id });
    default: {
      const { title } = await ask(takeBack, { id, version: fields.version });
      return redirectWithNotice(placeOf(visit), { key: 'takenBack', name: title });
    }
  }
});

/** There is nothing to see here; being a page, it shows in the frame why something could not be done. */
export default function MeetingState() {
  return null;
}
