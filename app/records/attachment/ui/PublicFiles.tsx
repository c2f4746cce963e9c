import { useTranslation } from 'react-i18next';
import { sizeOf } from './size.ts';

interface PublicFilesProps {
  /** The public page of the listing. */
  readonly at: string;
  readonly files: ReadonlyArray<{ readonly id: string; readonly name: string; readonly bytes: number }>;
}

/** The files of a published listing, for everybody to save. */
export function PublicFiles({ at, files }: PublicFilesProps) {
  const { t, i18n } = useTranslation('attachment');
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="anhaenge" className="mb-5">
      <h2 id="anhaenge" className="font-semibold">
        {t('title')}
      </h2>
      <ul>
        {files.map(({ id, name, bytes }) => (
          <li key={id}>
            <a
              className="link tap inline-flex min-h-6 items-center break-words"
              href={`${at}/anhaenge/${id}`}
              download
            >
              {name}
            </a>{' '}
            <span className="text-sm text-quiet">{sizeOf(bytes, i18n.language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
