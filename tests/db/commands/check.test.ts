import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { eachDialect } from '../../support/database.ts';

const report = z.array(z.object({ name: z.string(), value: z.unknown(), ok: z.boolean() }));

/** `db -- check --json` as an operator calls it, beside the running program. */
function check(url: string) {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/db.ts', 'check', '--json'], {
    env: { ...process.env, DATABASE_URL: url },
    encoding: 'utf8',
  });
  const findings = new Map(report.parse(JSON.parse(stdout)).map((finding) => [finding.name, finding]));
  return { status, findings };
}

eachDialect('db -- check', (context) => {
  it('shows what holds on the connection that writes', () => {
    const { status, findings } = check(context.url);
    expect(findings.get('migrations')?.ok).toBe(true);
    if (context.dialect === 'sqlite') {
      expect(status).toBe(0);
      const wanted = { journal_mode: 'wal', synchronous: '2', foreign_keys: '1', integrity_check: 'ok' };
      for (const [name, value] of Object.entries(wanted)) {
        expect(findings.get(name), name).toMatchObject({ value, ok: true });
      }
      expect(Number(findings.get('busy_timeout')?.value)).toBeLessThanOrEqual(200);
    } else {
      expect(findings.get('server_encoding')).toMatchObject({ value: 'UTF8', ok: true });
      // The tests' own server is fast rather than safe, and the check says so.
      expect(findings.get('fsync')).toMatchObject({ value: 'off', ok: false });
      expect(status).toBe(1);
    }
  });

  it('ends with 1 when a migration is not the one that was applied', async () => {
    await context.database.transaction(async (db) => {
      await db.$executeRawUnsafe('UPDATE "_prisma_migrations" SET "checksum" = \'changed\'');
    });
    const { status, findings } = check(context.url);
    expect(status).toBe(1);
    expect(findings.get('migrations')?.ok).toBe(false);
  });
});
