import type { TypeFields } from '#app/records/claim/ui/TypeFields.tsx';
import type { ShownProfile } from '#app/records/profile/ui/ProfileFacts.tsx';
import type { FormFailure } from '#app/ui/FormFrame.tsx';
import type { AskedTie } from '../present-ties.ts';
import type { AnswerFieldName, Thanks } from '../terms.ts';

/** What the page behind a link knows. */
export interface Opened {
  readonly organisation: string;
  readonly sender: string | null;
  readonly endsOn: string;
  readonly profile: ShownProfile;
  readonly fields: readonly AnswerFieldName[];
  readonly fieldsOfAction: ShownProfile['fieldsOfAction'];
  readonly version: number;
  readonly confirmedAt: string | null;
  readonly profileVerdict: string | null;
  readonly waits: boolean;
  readonly ties: readonly AskedTie[];
  readonly others: ReadonlyArray<Omit<AskedTie, 'verdict'>>;
  readonly room: number;
  readonly open: number;
  readonly types: Parameters<typeof TypeFields>[0]['types'];
  readonly newId: string;
  readonly q: string;
  /** What was said just now. */
  readonly said: Thanks | null;
}

/** What a form that was refused comes back with. */
export type Refused =
  | { readonly result?: unknown; readonly failure?: FormFailure | null; readonly current?: unknown }
  | undefined;
