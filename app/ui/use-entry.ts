import { type RefObject, useEffect, useState } from 'react';

interface Entry {
  text: string;
  setText: (text: string) => void;
  /** What the text means, in the form's own notation; null when it means nothing. */
  value: string | null;
}

/**
 * A text field that sends what was meant instead of what was typed: the form's
 * data carries the parsed value under the field's own name, and the text as it
 * is where it could not be read (or without scripts), so that the server can say so.
 */
export function useEntry(
  input: RefObject<HTMLInputElement>,
  initial: string,
  parse: (text: string) => string | null,
): Entry {
  const [text, setText] = useState(initial);
  const value = text.trim() === '' ? null : parse(text);

  useEffect(() => {
    const element = input.current;
    const form = element?.form;
    if (!element || !form) return;
    const onFormData = (event: FormDataEvent) => {
      if (value !== null && element.name && !element.disabled) event.formData.set(element.name, value);
    };
    const onReset = () => setText(initial);
    form.addEventListener('formdata', onFormData);
    form.addEventListener('reset', onReset);
    return () => {
      form.removeEventListener('formdata', onFormData);
      form.removeEventListener('reset', onReset);
    };
  }, [input, initial, value]);

  return { text, setText, value };
}
