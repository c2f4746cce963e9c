import { Problem } from './problem.server.ts';

/** Longer than the longest record, shorter than what a reader must hold against. */
const longestBody = 1_500_000;

function assertJson(request: Request, types: readonly string[]): void {
  const [type = '', ...parameters] = (request.headers.get('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((part) => part.startsWith('charset='))?.slice(8);
  if (!types.includes(type) || (charset && !/^"?utf-8"?$/.test(charset))) {
    throw new Problem(415, 'unsupported-media-type', { headers: { 'Accept-Post': types.join(', ') } });
  }
}

function parse(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Problem(400, 'malformed-json', { fields: [{ path: '', message: 'json' }] });
  }
}

/**
 * The JSON object that a request carries.
 *
 * @throws Problem 400, 413 or 415
 */
export async function readJson(
  request: Request,
  types: readonly string[] = ['application/json'],
): Promise<Record<string, unknown>> {
  assertJson(request, types);
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > longestBody) throw new Problem(413, 'too-large');
  const value = parse(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Problem(400, 'malformed-json', { fields: [{ path: '', message: 'json-object' }] });
  }
  return { ...value };
}

/**
 * The parameters of an address, each once.
 *
 * @throws Problem 400 for a repeated one
 */
export function readQuery(url: URL): Record<string, string> {
  const names = [...url.searchParams.keys()];
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) {
    throw new Problem(400, 'invalid-query', { fields: [{ path: repeated, message: 'repeated' }] });
  }
  return Object.fromEntries(url.searchParams);
}
