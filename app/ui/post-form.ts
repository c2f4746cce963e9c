/**
 * Posts fields to a route that answers with JSON, and waits for the answer.
 *
 * Not the router's fetcher where something has to happen once after the answer:
 * it reads the answer from a mutable map while rendering, and on a slow machine
 * React then drops the effect that waits for it.
 *
 * @returns the body, or null when there is none: offline, signed out, or an answer that is no JSON
 */
export async function postForm(action: string, fields: Readonly<Record<string, string>>): Promise<unknown> {
  try {
    const response = await fetch(action, { method: 'POST', body: new URLSearchParams(fields) });
    return await response.json();
  } catch {
    return null;
  }
}
