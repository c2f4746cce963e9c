import type { z } from 'zod';

import { type Json, schemaOf } from './json-schema.server.ts';
import type { Question, Resource } from './resource.ts';
import type { Api } from './serve.server.ts';
import { type Language, wordsFor } from './words.server.ts';

export interface DocumentedField {
  readonly name: string;
  readonly type: string;
  /** May, or must, be sent; null: it comes back only. */
  readonly sent: 'needed' | 'optional' | null;
  readonly received: boolean;
}

export interface DocumentedOperation {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly parameters: ReadonlyArray<{ readonly name: string; readonly type: string }>;
}

export interface DocumentedPart {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly DocumentedField[];
  readonly operations: readonly DocumentedOperation[];
}

type Words = ReturnType<typeof wordsFor>['docs'];
type Properties = Readonly<Record<string, Json>>;

const list = (value: unknown): Json[] => (Array.isArray(value) ? value : []);
const object = (value: unknown): Properties =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** A schema in the words of people: `Text, bis 200 Zeichen`. Where null may stand is said once, in the rules. */
function typeIn(schema: Json, words: Words): string {
  const choices = list(schema.anyOf).filter(({ type }) => type !== 'null');
  if (choices.length > 0) return [...new Set(choices.map((choice) => typeIn(choice, words)))].join(' | ');
  if (Array.isArray(schema.enum)) return schema.enum.join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.type === 'array') return `${words.listOf}: ${typeIn(object(schema.items), words)}`;
  if (schema.type === 'object') {
    const parts = Object.entries(object(schema.properties)).map(
      ([name, part]) => `${name}: ${typeIn(part, words)}`,
    );
    return `{ ${parts.join('; ')} }`;
  }
  if (schema.type !== 'string') return String(schema.type ?? words.object);
  if (typeof schema.format === 'string') return schema.format;
  return schema.maxLength === undefined
    ? words.text
    : `${words.text}, ${words.upTo.replace('{{max}}', String(schema.maxLength))}`;
}

function parametersIn(query: z.ZodType, words: Words): DocumentedOperation['parameters'] {
  const properties = object(schemaOf(query, 'input').properties);
  return Object.entries(properties).map(([name, schema]) => ({ name, type: typeIn(schema, words) }));
}

function partOf({ kind, path, body, record, useCases }: Resource, words: Words): DocumentedPart {
  const { one, many } = words.kinds[kind];
  const received = object(schemaOf(record, 'output').properties);
  const { properties, required } = schemaOf(body, 'input');
  const sent = object(properties);
  const needed = new Set(list(required).map(String));
  const summary = (verb: keyof Words['operation']) =>
    words.operation[verb].replace('{{one}}', one).replace('{{many}}', many);
  const at = `/api/v1/${path}`;
  const none: DocumentedOperation['parameters'] = [];
  return {
    id: path,
    title: many,
    fields: [...new Set([...Object.keys(received), ...Object.keys(sent)])].map((name) => ({
      name,
      type: typeIn(sent[name] ?? received[name] ?? {}, words),
      sent: name in sent ? (needed.has(name) ? 'needed' : 'optional') : null,
      received: name in received,
    })),
    operations: [
      {
        method: 'GET',
        path: at,
        summary: summary('list'),
        parameters: parametersIn(useCases.list.input, words),
      },
      { method: 'POST', path: at, summary: summary('create'), parameters: none },
      { method: 'GET', path: `${at}/{id}`, summary: summary('view'), parameters: none },
      { method: 'PATCH', path: `${at}/{id}`, summary: summary('change'), parameters: none },
      ...(useCases.bin
        ? [{ method: 'DELETE', path: `${at}/{id}`, summary: summary('bin'), parameters: none }]
        : []),
    ],
  };
}

function operationOf({ path, name, query }: Question, words: Words): DocumentedOperation {
  return {
    method: 'GET',
    path: `/api/v1/${path}`,
    summary: words.question[name],
    parameters: parametersIn(query, words),
  };
}

/** The page that shows the API to people, drawn from the same table and schemas as the API itself. */
export function documentApi({ resources, questions }: Api, language: Language) {
  const { docs, problem } = wordsFor(language);
  const { kinds: _kinds, operation: _operation, question: _question, ...words } = docs;
  return {
    words,
    parts: resources.map((one) => partOf(one, docs)),
    questions: questions.map((one) => operationOf(one, docs)),
    problems: Object.entries(problem).map(([reason, { title, detail }]) => ({ reason, title, detail })),
  };
}
