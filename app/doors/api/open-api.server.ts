import { z } from 'zod';
import type { UseCase } from '#app/kernel/use-case.server.ts';
import { type Json, parametersOf, schemaOf } from './json-schema.server.ts';
import type { Question, Resource } from './resource.ts';
import type { Api } from './serve.server.ts';
import { type Language, wordsFor } from './words.server.ts';

const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const content = (schema: Json, type = 'application/json'): Json => ({ [type]: { schema } });

const idParameter = (name: string): Json => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
});

/** The `{names}` in an address. */
const namesIn = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => idParameter(name ?? ''));

class Describer {
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  problems(...statuses: readonly number[]): Json {
    const { status } = wordsFor(this.#language).docs;
    const all = [...new Set([401, 429, 503, ...statuses])].sort((a, b) => a - b);
    const worded: Readonly<Record<number, string>> = status;
    return Object.fromEntries(
      all.map((code) => [
        String(code),
        {
          description: worded[code] ?? String(code),
          content: content(reference('Problem'), 'application/problem+json'),
        },
      ]),
    );
  }

  answer(description: string, schema: Json, headers: readonly string[] = []): Json {
    return {
      description,
      ...(headers.length > 0 && {
        headers: Object.fromEntries(headers.map((name) => [name, { schema: { type: 'string' } }])),
      }),
      content: content(schema),
    };
  }

  resource({ path, schema, kind, useCases: { bin, ...useCases } }: Resource): Json {
    const { docs } = wordsFor(this.#language);
    const { one, many } = docs.kinds[kind];
    const said = (verb: keyof typeof docs.operation, { name }: UseCase, id: string): Json => ({
      operationId: id,
      tags: [many],
      summary: docs.operation[verb].replace('{{one}}', one).replace('{{many}}', many),
      'x-use-case': name,
    });
    const body = (name: string): Json => ({ required: true, content: content(reference(name)) });
    const ifMatch: Json = { name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } };
    const once: Json = {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      schema: { type: 'string', minLength: 1, maxLength: 200 },
    };
    return {
      [`/${path}`]: {
        get: {
          ...said('list', useCases.list, `list${schema}s`),
          parameters: parametersOf(useCases.list.input),
          responses: { 200: this.answer(many, reference(`${schema}Page`)), ...this.problems(400, 403) },
        },
        post: {
          ...said('create', useCases.create, `create${schema}`),
          parameters: [once],
          requestBody: body(`${schema}Input`),
          responses: {
            201: this.answer(one, reference(schema), ['Location', 'ETag']),
            ...this.problems(400, 403, 409, 413, 415, 422),
          },
        },
      },
      [`/${path}/{id}`]: {
        parameters: [idParameter('id')],
        get: {
          ...said('view', useCases.view, `read${schema}`),
          responses: { 200: this.answer(one, reference(schema), ['ETag']), ...this.problems(400, 403, 404) },
        },
        patch: {
          ...said('change', useCases.change, `change${schema}`),
          parameters: [ifMatch],
          requestBody: body(`${schema}Patch`),
          responses: {
            200: this.answer(one, reference(schema), ['ETag']),
            ...this.problems(400, 403, 404, 409, 412, 413, 415, 422, 428),
          },
        },
        ...(bin && {
          delete: {
            ...said('bin', bin, `bin${schema}`),
            parameters: [ifMatch],
            responses: { 204: { description: docs.binned }, ...this.problems(403, 404, 412, 428) },
          },
        }),
      },
    };
  }

  question({ path, name, schema, query, useCase }: Question): Json {
    const { docs } = wordsFor(this.#language);
    return {
      [`/${path}`]: {
        get: {
          operationId: name,
          tags: [docs.questions],
          summary: docs.question[name],
          'x-use-case': useCase.name,
          parameters: [...namesIn(path), ...parametersOf(query)],
          responses: {
            200: this.answer(docs.question[name], reference(schema)),
            ...this.problems(400, 403, 404),
          },
        },
      },
    };
  }
}

function schemasOf({ schema, body, patch, record }: Resource): Json {
  return {
    [schema]: schemaOf(record, 'output'),
    [`${schema}Input`]: schemaOf(body, 'input'),
    [`${schema}Patch`]: { ...schemaOf(patch, 'input', { defaults: false }), minProperties: 1 },
    [`${schema}Page`]: {
      type: 'object',
      properties: {
        items: { type: 'array', items: reference(schema) },
        nextCursor: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      },
      required: ['items', 'nextCursor'],
      additionalProperties: false,
    },
  };
}

/** What every problem document looks like. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })),
  current: z.record(z.string(), z.unknown()).optional(),
});

/** The OpenAPI 3.1 document of all that the API does, drawn from the schemas that hold its callers to it. */
export function describeApi({ resources, questions }: Api, language: Language) {
  const { docs } = wordsFor(language);
  const describer = new Describer(language);
  return {
    openapi: '3.1.0',
    info: { title: docs.title, version: '1', description: docs.lead },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    paths: Object.assign(
      {},
      ...resources.map((one) => describer.resource(one)),
      ...questions.map((one) => describer.question(one)),
    ) as Json,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        ...(Object.assign({}, ...resources.map(schemasOf)) as Json),
        ...Object.fromEntries(questions.map(({ schema, answer }) => [schema, schemaOf(answer, 'output')])),
        Problem: schemaOf(problemSchema, 'output'),
      },
    },
  };
}
