import { hash, verify } from '@node-rs/argon2';

// The library's own numbering of the variants; its enum exists for the compiler only.
const argon2id = 2;

// OWASP's second recommendation for Argon2id: 19 MiB, two passes, one lane.
const parameters = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), parameters);
}

// The hash of nothing anybody knows: an unknown address costs the same time as a known one.
const nobody = hashPassword(crypto.randomUUID());

/** Is this the password? Without a hash (no such account, or none set yet) the answer is no, after the same work. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await nobody), password.normalize('NFC'));
  return stored !== null && matches;
}
