import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Section } from '#app/ui/PageHeader.tsx';
import type { Figures, Standing } from '../insight/what-if.ts';
import type { ShownWhatIf } from '../what-if.server.ts';
import { figureText } from './insight-words.ts';
import { useTeller } from './use-teller.ts';

const rows = ['actors', 'ties', 'parts', 'largest', 'cooperation'] as const;
const head = 'border-b border-line px-2 py-1.5 text-left text-sm font-semibold text-quiet';
const cell = 'border-b border-line px-2 py-1.5 align-top';

function Names({
  ids,
  names,
}: {
  readonly ids: readonly string[];
  readonly names: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation('insight');
  if (ids.length === 0) return <p className="text-quiet">{t('whatIf.nobody')}</p>;
  return (
    <ul className="columns-1 gap-x-8 sm:columns-2">
      {ids.map((id) => (
        <li key={id}>
          <Link className="link tap inline-flex min-h-6 items-center" to={`/organisationen/${id}`}>
            {names[id]}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The network before and after, who would be cut off, and whose standing would change. */
export function WhatIfResult({ shown }: { readonly shown: ShownWhatIf }) {
  const { t } = useTranslation('insight');
  const teller = useTeller(shown.names);
  const figure = (figures: Figures, row: (typeof rows)[number]) => {
    const value = figures[row];
    return value === null ? t('whatIf.undefined') : figureText(value, row === 'cooperation' ? 2 : 0, teller);
  };
  const standing = ({ rank, role }: Standing) =>
    rank === null
      ? t('whatIf.noRank')
      : role
        ? t('whatIf.rank', { rank, role: teller.words(`role.${role}`) })
        : t('whatIf.rankOnly', { rank });
  return (
    <>
      <Section id="ergebnis" title={t('whatIf.result')}>
        <table className="w-full max-w-[60ch]">
          <caption className="sr-only">{t('whatIf.caption')}</caption>
          <thead>
            <tr>
              <th className={head} scope="col">
                {t('whatIf.figure')}
              </th>
              <th className={`${head} !text-right`} scope="col">
                {t('whatIf.before')}
              </th>
              <th className={`${head} !text-right`} scope="col">
                {t('whatIf.after')}
              </th>
            </tr>
          </thead>
          <tbody className="tabular-nums">
            {rows.map((row) => (
              <tr key={row}>
                <th className={`${cell} text-left font-normal`} scope="row">
                  {t(`whatIf.figures.${row}`)}
                </th>
                <td className={`${cell} text-right`}>{figure(shown.before, row)}</td>
                <td className={`${cell} text-right font-semibold`}>{figure(shown.after, row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section id="getrennt" title={t('whatIf.separated')}>
        <Names ids={shown.separated} names={shown.names.actors} />
      </Section>
      {shown.gained.length > 0 && (
        <Section id="verbunden" title={t('whatIf.gained')}>
          <Names ids={shown.gained} names={shown.names.actors} />
        </Section>
      )}
      <Section id="stellung" title={t('whatIf.moved')}>
        {shown.moved.length === 0 ? (
          <p className="text-quiet">{t('whatIf.nobody')}</p>
        ) : (
          <table className="w-full max-w-[90ch]">
            <caption className="sr-only">{t('whatIf.movedCaption')}</caption>
            <thead>
              <tr>
                <th className={head} scope="col">
                  {t('whatIf.actor')}
                </th>
                <th className={head} scope="col">
                  {t('whatIf.before')}
                </th>
                <th className={head} scope="col">
                  {t('whatIf.after')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.moved.map(({ id, before, after }) => (
                <tr key={id}>
                  <th className={`${cell} text-left font-normal`} scope="row">
                    <Link className="link" to={`/organisationen/${id}`}>
                      {shown.names.actors[id]}
                    </Link>
                  </th>
                  <td className={cell}>{standing(before)}</td>
                  <td className={cell}>{standing(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
    </>
  );
}
