import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { ariaOf, FieldFrame, type FieldProps, textOf } from './Field.tsx';

/** Text in Markdown with a look at how it will read. The renderer is loaded when somebody looks. */
export function MarkdownEditor({ rows = 6, ...props }: FieldProps & { readonly rows?: number }) {
  const { t } = useTranslation('common');
  const [text, setText] = useState(textOf(props.field.initialValue));
  const [preview, setPreview] = useState<string | null>(null);
  const toggle = async () => {
    if (preview !== null) return setPreview(null);
    const { renderMarkdown } = await import('./markdown.ts');
    setPreview(renderMarkdown(text));
  };
  return (
    <FieldFrame {...props}>
      <textarea
        className="control"
        name={props.field.name}
        rows={rows}
        value={text}
        hidden={preview !== null}
        onChange={(event) => setText(event.target.value)}
        {...ariaOf(props)}
      />
      {preview !== null && (
        <section
          aria-label={t('preview')}
          className="prose min-h-36 rounded-md border border-line bg-sunken px-3 py-2"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: the renderer lets no HTML of the author's through
          dangerouslySetInnerHTML={{ __html: preview }}
        />
      )}
      <div className="mt-1 flex flex-wrap items-center gap-x-3 text-sm text-quiet">
        <Button type="button" look="quiet" aria-pressed={preview !== null} onClick={toggle}>
          {preview === null ? t('preview') : t('write')}
        </Button>
        <span>{t('markdownHint')}</span>
      </div>
    </FieldFrame>
  );
}
