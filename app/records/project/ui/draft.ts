/** Something of the concept that a project belongs to. */
export interface Named {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

/** What the form begins with. */
export interface ProjectDraft {
  readonly id: string;
  readonly version?: number;
  readonly title?: string;
  readonly status: string;
  readonly description?: string | null;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  readonly budget?: string | null;
  readonly funding?: string | null;
  readonly fieldOfActionId?: string | null;
  readonly measureId?: string | null;
  readonly regionKey: string;
  readonly territoryKeys?: readonly string[];
  readonly contact?: { readonly id: string; readonly name: string } | null;
}

/** What it chooses from. */
export interface ProjectChoices {
  readonly regions: ReadonlyArray<{ readonly key: string; readonly name: string }>;
  readonly counties: ReadonlyArray<{ readonly key: string; readonly name: string }>;
  readonly places: ReadonlyArray<{
    readonly key: string;
    readonly name: string;
    readonly countyKey: string | null;
  }>;
  readonly fieldsOfAction: readonly Named[];
  readonly measures: ReadonlyArray<Named & { readonly fieldOfActionId: string }>;
  readonly today: string;
}
