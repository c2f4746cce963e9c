import type { z } from 'zod';
import type { UseCase } from '#app/kernel/use-case.server.ts';

/** Asks one use case on behalf of the caller. */
export type Ask = <Result>(useCase: UseCase<z.ZodType, Result>, input: unknown) => Promise<Result>;

/** A record as it leaves. */
export interface RecordJson {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

/** The kinds as the translations name them. */
export type ResourceKind =
  | 'organisation'
  | 'contact'
  | 'meeting'
  | 'relationship'
  | 'followUp'
  | 'project'
  | 'listing'
  | 'introduction'
  | 'campaign';

interface Common<Body extends z.ZodObject, Shown extends z.ZodObject> {
  readonly kind: ResourceKind;
  /** The address: `organisations`. */
  readonly path: string;
  /** The name of its schemas in the description: `Organisation`. */
  readonly schema: string;
  /** What is sent to make one; to change one, any part of it. */
  readonly body: Body;
  /** What is sent to change one, where that is something else. */
  readonly patch?: z.ZodObject;
  /** What comes back. */
  readonly record: Shown;
  /** Fields that a use case calls otherwise: its name → ours. */
  readonly errorPaths?: Readonly<Record<string, string>>;
}

interface Description<Presented, Viewed, Body extends z.ZodObject, Shown extends z.ZodObject>
  extends Common<Body, Shown> {
  readonly list: UseCase<z.ZodType, { readonly items: readonly Presented[]; readonly next: string | null }>;
  readonly view: UseCase<z.ZodType, Viewed>;
  readonly create: UseCase;
  readonly change: UseCase;
  /** Without one, what is there stays. */
  readonly bin?: UseCase;
  /** The record in what `view` answers. */
  readonly viewed: (answer: Viewed) => Presented;
  /** A presented record as JSON. Named one by one: what is not named does not leave. */
  readonly shown: (record: Presented) => z.output<Shown> & RecordJson;
  /** The fields that were sent, as the use cases take them. Those that were not sent stay out. */
  readonly input: (fields: Partial<z.output<Body>>) => Readonly<Record<string, unknown>>;
  /** What the use case of a change takes, where that is not `{ id, version, changes }`. */
  readonly changing?: (id: string, version: number) => Readonly<Record<string, unknown>>;
  /** What goes along when one is made. */
  readonly creating?: Readonly<Record<string, unknown>>;
}

/** A kind of record behind the API: its addresses, its description and its answers are all drawn from this. */
export interface Resource extends Common<z.ZodObject, z.ZodObject> {
  readonly patch: z.ZodObject;
  readonly useCases: Readonly<Record<'list' | 'view' | 'create' | 'change', UseCase>> & {
    readonly bin?: UseCase | undefined;
  };
  readonly list: (ask: Ask, query: unknown) => Promise<{ items: RecordJson[]; nextCursor: string | null }>;
  readonly view: (ask: Ask, id: string) => Promise<RecordJson>;
  readonly create: (ask: Ask, id: string, fields: object) => Promise<unknown>;
  readonly change: (ask: Ask, id: string, version: number, fields: object) => Promise<unknown>;
  readonly bin: ((ask: Ask, id: string, version: number) => Promise<unknown>) | null;
}

/** One line of the table. */
export function resource<Presented, Viewed, Body extends z.ZodObject, Shown extends z.ZodObject>(
  description: Description<Presented, Viewed, Body, Shown>,
): Resource {
  const { list, view, create, change, bin, viewed, shown, input, creating, changing, ...common } =
    description;
  return {
    ...common,
    patch: description.patch ?? description.body.partial(),
    useCases: { list, view, create, change, bin },
    list: async (ask, query) => {
      const { items, next } = await ask(list, query);
      return { items: items.map(shown), nextCursor: next };
    },
    view: async (ask, id) => shown(viewed(await ask(view, { id }))),
    create: (ask, id, fields) => ask(create, { ...creating, ...input(fields), id }),
    change: (ask, id, version, fields) =>
      ask(change, changing ? changing(id, version) : { id, version, changes: input(fields) }),
    bin: bin ? (ask, id, version) => ask(bin, { id, version }) : null,
  };
}

/** A large answer that is kept as long as its version stands. */
export interface WholeAnswer {
  readonly version: UseCase<z.ZodType, string>;
  readonly json: UseCase<
    z.ZodType,
    { readonly plain: Uint8Array<ArrayBuffer>; readonly gzip: Uint8Array<ArrayBuffer> }
  >;
}

/** A question that is no record: its address with `{a}` where an id stands, and what it answers. */
export interface Question {
  readonly path: string;
  /** Its key in the translations, and the name of its schema. */
  readonly name: 'me' | 'network' | 'path' | 'tie' | 'insights' | 'campaignResponse';
  readonly schema: string;
  readonly useCase: UseCase;
  readonly query: z.ZodObject;
  readonly answer: z.ZodType;
  readonly run:
    | WholeAnswer
    | ((ask: Ask, ids: Readonly<Record<string, string>>, query: object) => Promise<unknown>);
}
