import { actors, type Handle } from './actors.ts';

const byKind: Readonly<Record<string, readonly string[]>> = {
  'grammar school': ['Berufsorientierung'],
  'boarding school': ['Berufsorientierung'],
  'adult education': ['Weiterbildung'],
  'training centre': ['Ausbildung', 'Weiterbildung'],
  'university of applied sciences': ['Duales Studium', 'Transfer'],
  'cooperative state university': ['Duales Studium'],
  'research institute': ['Transfer'],
  'savings bank': ['Ausbildung', 'Förderung'],
  hospital: ['Gesundheit', 'Ausbildung'],
  utility: ['Energie'],
  tourism: ['Tourismus'],
  'tourism association': ['Tourismus'],
  'national park': ['Tourismus'],
  'LEADER group': ['LEADER'],
  chamber: ['Fachkräfte'],
  'employment agency': ['Fachkräfte', 'Berufsorientierung'],
  'approving authority': ['Förderung'],
  'development bank': ['Förderung'],
  'automotive supplier': ['Industrie', 'Ausbildung'],
  'electrical engineering': ['Industrie', 'Ausbildung'],
  'construction and engineering': ['Industrie', 'Ausbildung'],
  steel: ['Industrie'],
  chemicals: ['Industrie'],
};

const byHandle: Readonly<Partial<Record<Handle, readonly string[]>>> = {
  maximator: ['Wasserstoff', 'Industrie'],
  evn: ['Wasserstoff'],
  hsn: ['Wasserstoff'],
  harztor: ['Tourismus'],
  theater: ['Kultur'],
};

/** The tags that an organisation's kind suggests, and some of its own. */
export function tagsOf({ name, kind }: { readonly name: string; readonly kind: string }): string[] {
  const own = Object.entries(byHandle).find(
    ([handle]) => handle in actors && actors[handle as Handle] === name,
  )?.[1];
  return [...new Set([...(byKind[kind] ?? []), ...(own ?? [])])];
}
