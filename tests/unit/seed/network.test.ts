import { describe, expect, it } from 'vitest';
import { brokers, actors as handles } from '../../../scripts/seed/actors.ts';
import { demoNetwork } from './network-of.ts';

const counties = ['16062', '16064', '16065'];
const { actors, ties, standings } = demoNetwork();

const weightBetween = (a: string, b: string) =>
  ties
    .filter((tie) => (tie.a.county === a && tie.b.county === b) || (tie.a.county === b && tie.b.county === a))
    .reduce((sum, { weight }) => sum + weight, 0);

/** Newman's modularity of the division into counties, weighted, on ties between actors that are at home in one. */
function modularity(): number {
  const located = ties.filter(({ a, b }) => a.county !== null && b.county !== null);
  const total = located.reduce((sum, { weight }) => sum + weight, 0);
  return [...counties, '16073'].reduce((sum, county) => {
    const inside = located.filter(({ a, b }) => a.county === county && b.county === county);
    const ends = located.reduce(
      (strength, { a, b, weight }) =>
        strength + (a.county === county ? weight : 0) + (b.county === county ? weight : 0),
      0,
    );
    const within = inside.reduce((strength, { weight }) => strength + weight, 0);
    return sum + within / total - (ends / (2 * total)) ** 2;
  }, 0);
}

describe('the network of the demo has the shape of a region', () => {
  it('falls into its counties', () => {
    // Above 0.3 is the usual sign of a clear division (Newman & Girvan, 2004).
    expect(modularity()).toBeGreaterThan(0.4);
    for (const county of counties) {
      const outside = counties
        .filter((other) => other !== county)
        .reduce((sum, other) => sum + weightBetween(county, other), 0);
      expect(weightBetween(county, county)).toBeGreaterThan(1.5 * outside);
    }
  });

  it('is held together by a few: each tied to all three counties and among the first by betweenness', () => {
    const byBetweenness = standings.toSorted((a, b) => b.betweenness - a.betweenness).map(({ name }) => name);
    for (const handle of brokers) {
      const name = handles[handle];
      const reached = ties
        .filter(({ a, b }) => a.name === name || b.name === name)
        .map(({ a, b }) => (a.name === name ? b : a).county);
      for (const county of counties) expect(reached, `${name} in ${county}`).toContain(county);
      expect(byBetweenness.indexOf(name), name).toBeLessThan(12);
    }
  });

  it('has a gap: business of the Unstrut-Hainich-Kreis and education of the Kyffhäuserkreis never meet', () => {
    const isBusiness = (actor: (typeof actors)[number]) =>
      actor.sector === 'BUSINESS' && actor.county === '16064';
    const isEducation = (actor: (typeof actors)[number]) =>
      actor.sector === 'EDUCATION' && actor.county === '16065';
    expect(actors.filter(isBusiness).length).toBeGreaterThan(4);
    expect(actors.filter(isEducation).length).toBeGreaterThan(3);
    const across = ties.filter(
      ({ a, b }) => (isBusiness(a) && isEducation(b)) || (isBusiness(b) && isEducation(a)),
    );
    expect(across).toEqual([]);
  });

  it('has a core of about ninety, villages that hang on their county, and some that nobody meets', () => {
    const tied = standings.filter((one) => one.ties > 0);
    const core = tied.filter(({ name }) => !name.startsWith('Gemeinde '));
    expect(core.length).toBeGreaterThan(80);
    expect(core.length).toBeLessThan(100);
    const hanging = tied.filter((one) => one.ties === 1 && one.name.startsWith('Gemeinde '));
    expect(hanging.length).toBeGreaterThan(15);
    for (const { id, county } of hanging) {
      const tie = ties.find(({ a, b }) => a.id === id || b.id === id);
      const office = tie && (tie.a.id === id ? tie.b : tie.a);
      expect(office?.name.startsWith('Landratsamt ')).toBe(true);
      expect(office?.county).toBe(county);
    }
    expect(standings.length - tied.length).toBeGreaterThan(20);
  });

  it('has the towns on the Saale as a cluster of their own, weaker than any county', () => {
    const own = weightBetween('16073', '16073');
    expect(own).toBeGreaterThan(20);
    for (const county of counties) {
      expect(weightBetween('16073', county)).toBe(0);
      expect(weightBetween(county, county)).toBeGreaterThan(own);
    }
  });
});
