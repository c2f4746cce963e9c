import { z } from 'zod';

/** A piece of JSON Schema, or of the document around it. */
export type Json = Readonly<Record<string, unknown>>;

/** A schema of ours as JSON Schema (2020-12). Of what is only changed, what is left out has no default. */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output', { defaults = true } = {}): Json {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // A format says it to people and to generators; the pattern behind it says it to nobody.
      if (jsonSchema.format) delete jsonSchema.pattern;
      if (!defaults) delete jsonSchema.default;
    },
  });
  return described;
}

/** The parameters of an address that a schema reads. */
export function parametersOf(query: z.ZodType): Json[] {
  const { properties = {} } = schemaOf(query, 'input');
  return Object.entries(properties as Record<string, Json>).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema,
  }));
}
