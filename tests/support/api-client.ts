import { system } from '#app/access/actor.ts';
import { openDatabase } from '#app/database/client.server.ts';
import { environmentOf } from '#app/kernel/environment.server.ts';
import { createToken } from '#app/records/token/create.server.ts';
import type { DemoRole, Product } from './product.ts';

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; an empty object where there is none. */
  // biome-ignore lint/suspicious/noExplicitAny: what a stranger's program would get, whatever its shape
  readonly json: any;
}

export interface ApiRequest {
  readonly token?: string | null;
  readonly json?: unknown;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

export type ApiCall = (method: string, path: string, request?: ApiRequest) => Promise<ApiAnswer>;

/** Asks as a program of somebody else's would: no origin, no cookie, a token in the header. */
export function apiClient({ origin }: Pick<Product, 'origin'>): ApiCall {
  return async (method, path, { token = null, json, body, headers = {} } = {}) => {
    const content = json === undefined ? body : JSON.stringify(json);
    const answer = await fetch(`${origin}/api/v1${path}`, {
      method,
      redirect: 'manual',
      headers: {
        // As product.ts has it: nobody keeps a connection that the other side may close.
        connection: 'close',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(content === undefined ? {} : { body: content }),
    });
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      json: isJson && text ? JSON.parse(text) : {},
    };
  };
}

interface TokenOptions {
  readonly scope?: 'READ' | 'WRITE';
  readonly days?: number;
}

/** A token of a demo account, made as the operator makes one. */
export async function tokenOf(
  { url }: Pick<Product, 'url'>,
  role: DemoRole,
  options: TokenOptions = {},
): Promise<{ id: string; token: string }> {
  const database = openDatabase(url);
  try {
    const input = { email: `${role}@example.org`, name: `Test ${role}`, ...options };
    return await createToken.run(environmentOf(database), system, input);
  } finally {
    await database.close();
  }
}

export type RoleTokens = Readonly<Record<DemoRole, string>>;

/** A token of each demo account. */
export async function tokensOf(product: Pick<Product, 'url'>): Promise<RoleTokens> {
  const token = async (role: DemoRole) => (await tokenOf(product, role)).token;
  return {
    admin: await token('admin'),
    manager: await token('manager'),
    leadership: await token('leadership'),
    partner: await token('partner'),
  };
}
