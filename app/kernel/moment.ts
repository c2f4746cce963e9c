const timeOf = ':time';

/**
 * A moment is typed as a day (`start`) and a time (`start:time`) and goes on as
 * one value, `2026-11-24T14:00`. A time without a day is one of the day before
 * it in the form: an end mostly falls on the day of its beginning. Changes the
 * form that it is given.
 */
export function joinMoments(form: FormData): FormData {
  let dayBefore = '';
  for (const [name, time] of [...form]) {
    if (!name.endsWith(timeOf)) continue;
    const moment = name.slice(0, -timeOf.length);
    const day = String(form.get(moment) ?? '') || (time && dayBefore);
    form.set(moment, day || time ? `${day}T${time}` : '');
    form.delete(name);
    dayBefore = day;
  }
  return form;
}
