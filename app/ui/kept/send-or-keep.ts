import { parse } from '@conform-to/react';
import { type ClientActionFunctionArgs, isRouteErrorResponse } from '@remix-run/react';
import { joinMoments } from '#app/kernel/moment.ts';

function reasonOf(error: unknown): { readonly reason: string; readonly seconds?: number } {
  if (!isRouteErrorResponse(error)) return { reason: 'offline' };
  const { code, reason, seconds }: Record<string, unknown> = { ...error.data };
  if (code === 'not-found' || code === 'forbidden') return { reason: 'gone' };
  return {
    reason: typeof reason === 'string' ? reason : 'unexpected',
    ...(typeof seconds === 'number' ? { seconds } : {}),
  };
}

/**
 * Sends a form, and where the server can't be reached or stumbles, gives the
 * form back as it was with a sentence about it, instead of a page of error in
 * its place. The record's id travels in the form, so sending it again once the
 * connection is back makes or changes it once, whether or not the first time arrived.
 */
export async function sendOrKeep({ request, serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  const sent = request.clone();
  try {
    return await serverAction();
  } catch (error) {
    if (error instanceof Response) throw error;
    const failure = reasonOf(error);
    const { payload } = parse(joinMoments(await sent.formData()), { resolve: () => ({ value: null }) });
    const answer = {
      result: { status: 'error', initialValue: payload, error: { '': [failure.reason] } },
      failure: { code: 'unavailable', ...failure },
      current: null,
      comparison: null,
    };
    // An error's status: what is on the page is not asked for again, for that would fail as well.
    return Response.json(answer, { status: 503 });
  }
}
