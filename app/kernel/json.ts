import { z } from 'zod';

/**
 * The building blocks of JSON bodies, where a type is what it is: no "3" for 3,
 * no "on" for true, no "" for null. Their meaning is checked again by the use
 * case; what they add is the exact shape, and its description for OpenAPI.
 */
const worded = (otherwise: string) => (issue: { readonly input?: unknown }) =>
  issue.input === undefined ? 'required' : otherwise;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isRecordId(text: string): boolean {
  return uuid.test(text);
}

/** The id of a record. */
export function recordId() {
  return z.uuid({ error: worded('uuid') }).toLowerCase();
}

export function optionalRecordId() {
  return recordId().nullish();
}

/** A day, `YYYY-MM-DD`, or null. */
export function isoDay() {
  return z.iso.date({ error: worded('iso-day') });
}

export function optionalIsoDay() {
  return isoDay().nullish();
}

/** An instant in ISO 8601 with its offset: without one it would be another moment in summer. */
export function isoInstant() {
  return z.iso.datetime({ offset: true, error: worded('iso-instant') });
}

export function optionalIsoInstant() {
  return isoInstant().nullish();
}

/** true or false. */
export function flag() {
  return z.boolean({ error: 'wrong-type' });
}

export function wholeNumber(min: number, max: number) {
  return z.int({ error: 'whole-number' }).min(min).max(max);
}
