import type { KeptAnswer } from './KeptForm.tsx';

function property(source: unknown, name: string): unknown {
  return typeof source === 'object' && source !== null ? Reflect.get(source, name) : undefined;
}

/**
 * Id and version that a form sends along: those it came back with, for a draft
 * keeps the ones it began with; after a conflict that nobody has merged, the
 * version that now stands.
 */
export function hiddenOf(
  answer: Pick<KeptAnswer, 'result' | 'current'> | undefined,
  draft: { readonly id: string; readonly version?: number },
): { readonly id: string; readonly version: string | null } {
  const typed = answer?.result.initialValue;
  const [id, kept, current] = [
    property(typed, 'id'),
    property(typed, 'version'),
    property(answer?.current, 'version'),
  ];
  const version =
    typeof current === 'number' ? String(current) : typeof kept === 'string' ? kept : draft.version;
  return {
    id: typeof id === 'string' && id ? id : draft.id,
    version: draft.version === undefined || version === undefined ? null : String(version),
  };
}
