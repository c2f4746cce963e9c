import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { ariaOf, FieldFrame, type FieldProps, textOf } from './Field.tsx';

type InputProps = FieldProps &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'type' | 'autoComplete' | 'inputMode' | 'autoFocus' | 'list' | 'min' | 'max' | 'placeholder' | 'maxLength'
  >;

/** One line of text, or any native kind of it. */
export function TextField({ type = 'text', ...props }: InputProps) {
  const { field, label: _label, hint: _hint, required: _required, ...input } = props;
  return (
    <FieldFrame {...props}>
      <input
        key={field.key}
        className="control"
        type={type}
        name={field.name}
        defaultValue={type === 'password' ? undefined : textOf(field.initialValue)}
        {...ariaOf(props)}
        {...input}
      />
    </FieldFrame>
  );
}

type AreaProps = FieldProps & Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, 'rows' | 'maxLength'>;

/** Several lines of text. */
export function TextArea({ rows = 4, ...props }: AreaProps) {
  return (
    <FieldFrame {...props}>
      <textarea
        key={props.field.key}
        className="control"
        name={props.field.name}
        rows={rows}
        maxLength={props.maxLength}
        defaultValue={textOf(props.field.initialValue)}
        {...ariaOf(props)}
      />
    </FieldFrame>
  );
}
