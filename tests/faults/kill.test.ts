import { spawn } from 'node:child_process';
import { beforeAll, expect, it } from 'vitest';
import { system } from '#app/access/actor.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { eachDialect } from '../support/database.ts';

const child = new URL('saving-child.ts', import.meta.url).pathname;

/** Runs the saving child until it has acknowledged so many saves, then kills it without warning. */
function saveAndKill(url: string, organisationId: string, saves: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const process_ = spawn(process.execPath, [child, url, organisationId], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    process_.stdout.on('data', (chunk) => {
      output += chunk;
      if (output.split('\n').length > saves) process_.kill('SIGKILL');
    });
    process_.on('error', reject);
    // A line that was cut off by the kill is no acknowledgement.
    process_.on('close', () => resolve(output.split('\n').slice(0, -1)));
  });
}

eachDialect('kill -9 while saving', (context) => {
  const acknowledged: string[] = [];
  let organisationId = '';

  beforeAll(async () => {
    const made = await createOrganisation.run(context.environment, system, {
      name: 'Zeuge',
      sector: 'STATE',
    });
    organisationId = made.id;
    for (let round = 0; round < 8; round += 1) {
      acknowledged.push(...(await saveAndKill(context.url, organisationId, 20 + round * 3)));
    }
  });

  it('has acknowledged at least 200 saves over eight kills', () => {
    expect(acknowledged.length).toBeGreaterThanOrEqual(200);
  });

  it('keeps every acknowledged save, with its audit entry', async () => {
    const { read } = context.database;
    const meetings = await read.meeting.findMany({
      where: { id: { in: acknowledged } },
      select: { id: true },
    });
    expect(meetings).toHaveLength(acknowledged.length);
    const entries = await read.auditEntry.findMany({
      where: { recordKind: 'meeting', recordId: { in: acknowledged } },
      select: { recordId: true },
    });
    expect(new Set(entries.map(({ recordId }) => recordId)).size).toBe(acknowledged.length);
  });

  it('has no save half there, acknowledged or not', async () => {
    const { read } = context.database;
    const meetings = await read.meeting.findMany({ include: { attendances: true, followUps: true } });
    expect(meetings.length).toBeGreaterThanOrEqual(acknowledged.length);
    const entries = await read.auditEntry.findMany({
      where: { recordKind: { in: ['meeting', 'follow-up'] } },
    });
    const told = new Set(entries.map(({ recordId }) => recordId));
    for (const { id, attendances, followUps } of meetings) {
      expect(attendances).toHaveLength(1);
      expect(followUps).toHaveLength(2);
      expect(told.has(id)).toBe(true);
      for (const followUp of followUps) expect(told.has(followUp.id)).toBe(true);
    }
    expect(told.size).toBe(meetings.length * 3);
  });

  it('goes on saving afterwards', async () => {
    const made = await createOrganisation.run(context.environment, system, {
      name: 'Danach',
      sector: 'STATE',
    });
    expect(await context.database.read.organisation.findUnique({ where: { id: made.id } })).not.toBeNull();
  });
});
