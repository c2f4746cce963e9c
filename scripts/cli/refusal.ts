import { de } from '#app/i18n/de/index.ts';
import { Failure } from '#app/kernel/failure.ts';
import { Refusal } from './command.ts';

const sentences: Readonly<Record<string, string>> = de.failure.field;
const reasons: Readonly<Record<string, string>> = de.failure.reason;

function sentenceOf(coded: string): string {
  const [key = '', query = ''] = coded.split('?', 2);
  const parameters = new URLSearchParams(query);
  return (sentences[key] ?? key).replace(
    /\{\{(\w+)\}\}/g,
    (_whole, name: string) => parameters.get(name) ?? '',
  );
}

/** The failure of a use case as one sentence for the operator. */
export function asRefusal(error: unknown): unknown {
  if (!(error instanceof Failure)) return error;
  const fields = error.fields.map(({ path, message }) => `${path}: ${sentenceOf(message)}`);
  if (error.code === 'not-found') return new Refusal(de.failure.page['not-found'].title);
  return new Refusal(fields.join(' ') || (reasons[error.reason] ?? error.reason));
}
