import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

type Json = Readonly<Record<string, unknown>>;

export interface Operation {
  readonly id: string;
  readonly method: string;
  /** With `{id}` where an id stands. */
  readonly path: string;
  readonly parameters: ReadonlyArray<{ readonly name: string; readonly in: string; readonly schema: Json }>;
  /** The name of the schema of its body, if it takes one. */
  readonly body: string | null;
  readonly statuses: readonly number[];
  /** Why a body of a status is not as described; nothing means it is. */
  readonly faults: (status: number, contentType: string | null, body: unknown) => string[];
}

const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? { ...value } : {});
const formats: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/,
};

function validatorsFor(document: Json) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  for (const [name, pattern] of Object.entries(formats)) ajv.addFormat(name, pattern);
  ajv.addSchema({ $id: 'api', ...document });
  const compiled = new Map<string, ValidateFunction>();
  return (schema: Json): ValidateFunction => {
    const key = JSON.stringify(schema);
    const known = compiled.get(key);
    if (known) return known;
    const local = JSON.parse(key.replaceAll('"#/components', '"api#/components'));
    const made = ajv.compile(local);
    compiled.set(key, made);
    return made;
  };
}

/** A client made of nothing but a description: every operation, and whether an answer is as described. */
export function operationsOf(document: Json): Operation[] {
  const validate = validatorsFor(document);
  return Object.entries(object(document.paths)).flatMap(([path, item]) =>
    Object.entries(object(item))
      .filter(([method]) => ['get', 'post', 'patch', 'delete'].includes(method))
      .map(([method, described]): Operation => {
        const operation = object(described);
        const responses = object(operation.responses);
        const content = object(object(object(operation.requestBody).content)['application/json']);
        const shared = object(item).parameters;
        const own = operation.parameters;
        return {
          id: String(operation.operationId),
          method: method.toUpperCase(),
          path,
          parameters: [...(Array.isArray(shared) ? shared : []), ...(Array.isArray(own) ? own : [])],
          body: /\w+$/.exec(String(object(content.schema).$ref ?? ''))?.[0] ?? null,
          statuses: Object.keys(responses).map(Number),
          faults(status, contentType, body) {
            const answer = responses[String(status)];
            if (answer === undefined) return [`${status} is not described`];
            const [type, media] = Object.entries(object(object(answer).content))[0] ?? [];
            if (type === undefined) return body === '' ? [] : ['a body where none is described'];
            if (!contentType?.startsWith(type)) return [`${contentType} instead of ${type}`];
            const check = validate(object(object(media).schema));
            return check(body) ? [] : (check.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
          },
        };
      }),
  );
}
