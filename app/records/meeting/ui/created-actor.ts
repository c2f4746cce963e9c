import type { ActorOption } from '#app/ui/ActorPicker.tsx';

export interface CreatedActor {
  readonly created: ActorOption | null;
  /** Field path → coded message. */
  readonly errors: Readonly<Record<string, string>>;
  /** The key of a `failure.reason`, where the whole was refused. */
  readonly reason: string;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

function optionOf(value: unknown): ActorOption | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kind, id, label }: Partial<Record<keyof ActorOption, unknown>> = value;
  if ((kind !== 'organisation' && kind !== 'contact') || !text(id)) return null;
  return { kind, id: text(id), label: text(label), detail: '' };
}

function errorsOf(value: unknown): Record<string, string> {
  if (!Array.isArray(value)) return {};
  const pairs = value.flatMap((item: unknown): Array<[string, string]> => {
    if (typeof item !== 'object' || item === null) return [];
    const { path, message }: { path?: unknown; message?: unknown } = item;
    return [[text(path), text(message)]];
  });
  return Object.fromEntries(pairs);
}

/** What the server says of an actor that was to be made; anything else that comes back made none. */
export function createdActor(body: unknown): CreatedActor {
  if (typeof body !== 'object' || body === null) return { created: null, errors: {}, reason: '' };
  const { created, errors, reason }: Partial<Record<keyof CreatedActor, unknown>> = body;
  return { created: optionOf(created), errors: errorsOf(errors), reason: text(reason) };
}
