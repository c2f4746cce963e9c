import { z } from 'zod';
import { Failure, type FieldError } from './failure.ts';
import { message } from './field.ts';

/** The key of the sentence for an issue that no building block has worded itself. */
function messageOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? 'required' : 'wrong-type';
    case 'too_big':
      return message(issue.origin === 'string' ? 'too-long' : 'too-big', { max: String(issue.maximum) });
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'required'
        : message(issue.origin === 'string' ? 'too-short' : 'too-small', { min: String(issue.minimum) });
    case 'invalid_value':
      return 'choice';
    case 'unrecognized_keys':
      return message('unknown-field', { name: issue.keys.join(', ').slice(0, 200) });
    default:
      return 'invalid';
  }
}

z.config({ customError: messageOf });

/** `['followUps', 1, 'due']` → `followUps[1].due`, the way forms name their fields. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text ? `${text}.${String(part)}` : String(part);
  }, '');
}

function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.map((issue) => ({ path: pathText(issue.path), message: issue.message }));
}

/** The parsed input, or a failure that names each wrong field. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new Failure('invalid', 'invalid', { fields: fieldErrors(result.error) });
}
