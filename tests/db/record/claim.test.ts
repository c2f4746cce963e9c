import { beforeAll, expect, it } from 'vitest';
import { type Actor, system, type UserActor } from '#app/access/actor.ts';
import { newId } from '#app/kernel/ids.ts';
import { listOwnClaims } from '#app/network/own-claims.server.ts';
import { explainTie } from '#app/network/tie.server.ts';
import { addTie } from '#app/records/claim/add.server.ts';
import {
  adoptClaim,
  listClaims,
  listClaimsOnRelationship,
  markClaimSeen,
} from '#app/records/claim/office.server.ts';
import { denyObserved, sayOfRelationship } from '#app/records/claim/say.server.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { createProject } from '#app/records/project/create.server.ts';
import { viewRelationship } from '#app/records/relationship/view.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { failureOf } from '../../support/failure-of.ts';
import { accountOf, northern, type SmallOffice, smallOffice } from '../../support/office.ts';

eachDialect('ties as claims', (context) => {
  let office: SmallOffice;
  let school: UserActor;
  let company: UserActor;
  let stranger: UserActor;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
    school = office.actors.PARTNER;
    const partnerOf = (organisationId: string) =>
      accountOf(context.environment, 'PARTNER', { regionKeys: [], organisationId });
    [company, stranger] = await Promise.all([partnerOf(office.company), partnerOf(office.foreign)]);
  });

  const manager = () => office.actors.MANAGER;
  const read = (id = office.relationship) => viewRelationship.run(context.environment, system, { id });
  const say = async (
    actor: Actor,
    verdict: string,
    rest: object = {},
    relationshipId = office.relationship,
  ) =>
    sayOfRelationship.run(context.environment, actor, {
      relationshipId,
      version: (await read(relationshipId)).version,
      verdict,
      ...rest,
    });
  const own = (actor: Actor) => listOwnClaims.run(context.environment, actor, {});
  const weight = async () => {
    const { weight: sum } = await explainTie.run(context.environment, manager(), {
      a: office.school,
      b: office.company,
    });
    return sum;
  };

  it('are confirmed by one side, then by both; saying it twice writes nothing', async () => {
    const [asked] = (await own(school)).declared;
    expect(asked).toMatchObject({ id: office.relationship, status: 'PROPOSED', mine: null });
    expect(JSON.stringify(asked)).not.toMatch(/strength|NOTIZ/);
    await say(school, 'CONFIRMED');
    expect((await read()).status).toBe('CONFIRMED_BY_ONE');
    const before = await checksum(context.url);
    await sayOfRelationship.run(context.environment, school, {
      relationshipId: office.relationship,
      version: 1,
      verdict: 'CONFIRMED',
    });
    expect(await checksum(context.url)).toBe(before);
    await say(company, 'CONFIRMED');
    expect((await read()).status).toBe('CONFIRMED_BY_BOTH');
    expect((await listClaims.run(context.environment, manager(), {})).items).toEqual([]);
  });

  it('are corrected by one side: both views stand until the office takes one over', async () => {
    await say(company, 'CORRECTED', { typeKey: 'supply', strength: '2', note: 'Wir liefern nur.' });
    expect(await read()).toMatchObject({ typeKey: 'cooperation', strength: 4, status: 'CONFIRMED_BY_BOTH' });
    const claims = await listClaimsOnRelationship.run(context.environment, manager(), {
      relationshipId: office.relationship,
    });
    expect(claims.map(({ verdict, organisation }) => [organisation.id, verdict])).toEqual([
      [office.school, 'CONFIRMED'],
      [office.company, 'CORRECTED'],
    ]);
    const [claim] = (await listClaims.run(context.environment, manager(), {})).items;
    expect(claim).toMatchObject({ note: 'Wir liefern nur.', strength: 2 });
    const reference = { id: claim?.id, version: claim?.version };
    for (const actor of [school, office.actors.LEADERSHIP]) {
      const failure = await failureOf(adoptClaim.run(context.environment, actor, reference));
      expect(['forbidden', 'not-found']).toContain(failure.code);
    }
    await adoptClaim.run(context.environment, manager(), reference);
    expect(await read()).toMatchObject({ typeKey: 'supply', strength: 2 });
    expect((await failureOf(markClaimSeen.run(context.environment, manager(), reference))).code).toBe(
      'conflict',
    );
    expect(JSON.stringify(await own(school))).not.toContain('Wir liefern nur.');
  });

  it('count nothing once disputed, and again when both agree', async () => {
    const agreed = await weight();
    await say(school, 'DISPUTED', { note: 'Das war vor zehn Jahren.' });
    expect((await read()).status).toBe('DISPUTED');
    const disputed = await weight();
    expect(disputed).toBeLessThan(agreed);
    await say(school, 'CONFIRMED');
    expect((await read()).status).toBe('CONFIRMED_BY_BOTH');
    expect(await weight()).toBeCloseTo(agreed, 9);
  });

  it('are added by one side, and the other is asked', async () => {
    const id = newId();
    const fields = { id, otherId: office.company, typeKey: 'training', direction: 'IN', note: 'Seit 2020' };
    for (let times = 0; times < 2; times += 1) await addTie.run(context.environment, school, fields);
    expect(await read(id)).toMatchObject({
      status: 'CONFIRMED_BY_ONE',
      from: { id: office.company },
      to: { id: office.school },
    });
    const asked = (await own(company)).declared[0];
    expect(asked).toMatchObject({ id, mine: null, outward: true });
    await say(company, 'CONFIRMED', {}, id);
    expect((await read(id)).status).toBe('CONFIRMED_BY_BOTH');
    const again = { ...fields, id: newId() };
    expect((await failureOf(addTie.run(context.environment, school, again))).fields[0]?.path).toBe('otherId');
  });

  it('of what was observed alone are denied beside it: the traces stay', async () => {
    const { id } = await createOrganisation.run(context.environment, system, {
      name: 'Dritte Kraft',
      sector: 'BUSINESS',
      territoryKey: '16062041',
      visibility: 'PARTNERS',
    });
    await createProject.run(context.environment, system, {
      title: 'Zu zweit',
      regionKey: northern,
      status: 'RUNNING',
      startsOn: '2026-01-01',
      participants: [
        { organisationId: id, role: 'LEAD' },
        { organisationId: office.school, role: 'PARTNER' },
      ],
    });
    const third = await accountOf(context.environment, 'PARTNER', { regionKeys: [], organisationId: id });
    const [seen] = (await own(third)).observed;
    expect(seen).toMatchObject({ organisation: { id: office.school }, mine: null });
    const note = 'Nur zufällig im selben Projekt.';
    await denyObserved.run(context.environment, third, { otherId: office.school, note });
    expect((await own(third)).observed[0]?.mine).toMatchObject({ verdict: 'DISPUTED', note });
    expect(JSON.stringify(await own(school))).not.toContain(note);
    const foreign = { otherId: office.foreign, note };
    expect((await failureOf(denyObserved.run(context.environment, third, foreign))).code).toBe('not-found');
  });

  it('are nobody else’s, and say what is missing', async () => {
    const before = await checksum(context.url);
    const fieldOf = async (work: Promise<unknown>) => (await failureOf(work)).fields[0]?.path;
    expect((await failureOf(say(stranger, 'DISPUTED', { note: 'x' }))).code).toBe('not-found');
    expect((await failureOf(say(manager(), 'CONFIRMED'))).code).toBe('forbidden');
    expect(await fieldOf(say(school, 'DISPUTED'))).toBe('note');
    expect(await fieldOf(say(school, 'CORRECTED'))).toBe('typeKey');
    expect(await fieldOf(say(school, 'CORRECTED', { typeKey: 'unbekannt' }))).toBe('typeKey');
    expect((await failureOf(say(school, 'CONFIRMED', { status: 'CONFIRMED_BY_BOTH' }))).code).toBe('invalid');
    const old = { relationshipId: office.relationship, version: 1, verdict: 'DISPUTED', note: 'x' };
    expect((await failureOf(sayOfRelationship.run(context.environment, school, old))).code).toBe('conflict');
    expect(await checksum(context.url)).toBe(before);
  });

  it('can’t ask whom one is hidden from, nor whom one is not shown', async () => {
    await context.database.transaction(async (db) => {
      await db.organisation.update({ where: { id: office.company }, data: { visibility: 'OFFICE' } });
    });
    const fields = { otherId: office.company, typeKey: 'informal' };
    expect((await failureOf(addTie.run(context.environment, school, fields))).fields[0]?.path).toBe(
      'otherId',
    );
    const hidden = { otherId: office.school, typeKey: 'informal' };
    expect((await failureOf(addTie.run(context.environment, company, hidden))).reason).toBe('publish-first');
    expect((await failureOf(say(school, 'CONFIRMED'))).code).toBe('not-found');
  });
});
