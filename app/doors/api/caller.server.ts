import { createHash } from 'node:crypto';
import type { UserActor } from '#app/access/actor.ts';
import { spend } from '#app/kernel/allowance.server.ts';
import { type Bearer, readBearer } from '#app/records/token/bearer.server.ts';
import type { RequestContext } from '../web/context.ts';
import { Problem } from './problem.server.ts';

/** Whoever asks, and the secret that they came in with: it seals what is kept for them. */
export interface Caller extends Bearer {
  readonly actor: UserActor;
  readonly secret: string;
}

/** The secret of `Authorization: Bearer …`, as RFC 6750 writes it and not otherwise. An address carries none. */
function secretOf(request: Request): string | null {
  return /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;
}

async function spendFor(
  caller: string,
  { environment, apiRequestsPerMinute }: RequestContext,
): Promise<void> {
  const wait = await spend(
    environment.database,
    { caller, perMinute: apiRequestsPerMinute },
    environment.now(),
  );
  if (wait > 0) throw new Problem(429, 'throttled', { headers: { 'Retry-After': String(wait) } });
}

/**
 * Who asks. Only a token says so: cookies are not looked at, and so no page can
 * make a browser ask in its user's name.
 *
 * @throws Problem 401 or 429
 */
export async function callerOf(request: Request, context: RequestContext): Promise<Caller> {
  const { environment, address } = context;
  const secret = secretOf(request);
  const bearer = secret && (await readBearer(environment.database, secret, environment.now()));
  if (!secret || !bearer) {
    // Guessing is hopeless; asking without end costs all the same.
    const who = createHash('sha256').update(address).digest('base64url');
    if (secret) await spendFor(`address:${who}`, context);
    const fault = secret ? ', error="invalid_token"' : '';
    const headers = { 'WWW-Authenticate': `Bearer realm="akteursnetz"${fault}` };
    throw new Problem(401, 'unauthenticated', { headers });
  }
  await spendFor(`token:${bearer.tokenId}`, context);
  return { ...bearer, secret };
}
