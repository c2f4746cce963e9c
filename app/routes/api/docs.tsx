import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import {
  type DocumentedField,
  type DocumentedOperation,
  type DocumentedPart,
  documentApi,
} from '#app/doors/api/docs.server.ts';
import { displayOf } from '#app/doors/web/locale.server.ts';
import { publicPage } from '#app/doors/web/page.server.ts';
import { Facts, PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';
import { api } from './table.server.ts';

export const meta = titled('api');

/** Public: it tells what can be asked, and of nobody what is in it. */
export const loader = publicPage(async (visit) => ({
  ...documentApi(api, (await displayOf(visit)).locale),
  appUrl: visit.context.appUrl,
}));

type Documented = Awaited<ReturnType<typeof loader>>;
type Words = Documented['words'];

const cell = 'border-b border-line px-2 py-1 text-left align-top';

export default function ApiDocs() {
  const { t } = useTranslation('common');
  const { words, parts, questions, problems, appUrl } = useLoaderData<typeof loader>();
  return (
    <main className="mx-auto max-w-[100ch] px-4 py-6">
      <p className="mb-4">
        <Link className="link tap inline-flex min-h-6 items-center font-semibold" to="/">
          {t('product')}
        </Link>
      </p>
      <PageHeader title={words.title} lead={words.lead} />
      <Contents words={words} parts={parts} />
      <Section id="begin" title={words.begin}>
        <p className="max-w-[70ch]">{words.beginText}</p>
        <Sample
          text={`curl -H "Authorization: Bearer $TOKEN" ${appUrl}/api/v1/me`}
          label={`${words.begin}: curl`}
        />
        <p>
          <a className="link tap inline-flex min-h-6 items-center" href="/api/v1/openapi.json">
            {words.description}: /api/v1/openapi.json
          </a>
        </p>
      </Section>
      <Section id="rules" title={words.rules}>
        <ul className="max-w-[80ch] list-disc space-y-1 pl-5">
          {Object.entries(words.rulesTexts).map(([key, text]) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      </Section>
      {parts.map((part) => (
        <Section key={part.id} id={part.id} title={part.title}>
          <Fields part={part} words={words} />
          <Operations operations={part.operations} words={words} />
        </Section>
      ))}
      <Section id="questions" title={words.questions}>
        <Operations operations={questions} words={words} />
      </Section>
      <Section id="problems" title={words.problems}>
        <p className="mb-3 max-w-[80ch]">{words.problemsText}</p>
        <Facts
          items={problems.map(({ reason, title, detail }) => [
            reason,
            <span key={reason} id={reason}>
              {title}. {detail}
            </span>,
          ])}
        />
      </Section>
    </main>
  );
}

function Contents({ words, parts }: { readonly words: Words; readonly parts: readonly DocumentedPart[] }) {
  const entries = [
    ['rules', words.rules],
    ...parts.map(({ id, title }) => [id, title]),
    ['questions', words.questions],
    ['problems', words.problems],
  ];
  return (
    <nav aria-label={words.title} className="no-print flex flex-wrap gap-x-4 gap-y-1">
      {entries.map(([id, title]) => (
        <a key={id} className="link tap inline-flex min-h-6 items-center" href={`#${id}`}>
          {title}
        </a>
      ))}
    </nav>
  );
}

function Sample({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard
    <section aria-label={label} tabIndex={0} className="my-3 overflow-x-auto rounded-md bg-sunken px-3 py-2">
      <code className="font-mono text-sm">{text}</code>
    </section>
  );
}

function sentIn({ sent }: DocumentedField, words: Words): string {
  return sent === 'needed' ? words.needed : sent === 'optional' ? words.optional : '–';
}

function Fields({ part, words }: { readonly part: DocumentedPart; readonly words: Words }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard
    <section aria-label={`${part.title}: ${words.fields}`} tabIndex={0} className="overflow-x-auto">
      <table className="w-full text-sm">
        <caption className="sr-only">
          {part.title}: {words.fields}
        </caption>
        <thead>
          <tr>
            {[words.field, words.send, words.receive, words.type].map((title) => (
              <th key={title} scope="col" className={cell}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.fields.map((field) => (
            <tr key={field.name}>
              <th scope="row" className={`${cell} font-mono font-normal`}>
                {field.name}
              </th>
              <td className={cell}>{sentIn(field, words)}</td>
              <td className={cell}>{field.received ? words.yes : '–'}</td>
              <td className={`${cell} min-w-64 break-words`}>{field.type}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Operations({
  operations,
  words,
}: {
  readonly operations: readonly DocumentedOperation[];
  readonly words: Words;
}) {
  return (
    <ul className="mt-4 space-y-3">
      {operations.map(({ method, path, summary, parameters }) => (
        <li key={`${method} ${path}`}>
          <p className="break-all font-mono text-sm">
            <strong>{method}</strong> {path}
          </p>
          <p>{summary}</p>
          {parameters.length > 0 && (
            <p className="text-sm text-quiet">
              {words.parameters}: {parameters.map(({ name, type }) => `${name} (${type})`).join(', ')}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
