import { newId } from '#app/kernel/ids.ts';
import type { Client } from './http.ts';

interface Suggestion {
  readonly kind: string;
  readonly id: string;
}

function suggestionsOf(body: string): Suggestion[] {
  const parsed: unknown = JSON.parse(body);
  const items = typeof parsed === 'object' && parsed !== null && 'items' in parsed ? parsed.items : [];
  return (Array.isArray(items) ? items : []).flatMap((item: unknown) => {
    const suggestion: { kind?: unknown; id?: unknown } = typeof item === 'object' && item ? item : {};
    const { kind, id } = suggestion;
    return typeof kind === 'string' && typeof id === 'string' ? [{ kind, id }] : [];
  });
}

/** What the quick log posts for a meeting with seven attendees and two follow-ups; each turn another meeting. */
export async function meetingForm(client: Client, cookie: string) {
  const { body } = await client.ask('/suche/akteure?q=Metallbau', { cookie });
  const attendees = suggestionsOf(body).slice(0, 7);
  return (turn: number): URLSearchParams => {
    const form = new URLSearchParams({
      id: newId(),
      title: `Messung ${turn}`,
      kind: 'MEETING',
      start: '2026-11-20T10:00',
      regionKey: 'R-NORDTHUERINGEN',
      'followUps[0].title': 'Protokoll senden',
      'followUps[1].title': 'Termin abstimmen',
    });
    for (const { kind, id } of attendees) form.append('attendees', `${kind}:${id}`);
    return form;
  };
}
