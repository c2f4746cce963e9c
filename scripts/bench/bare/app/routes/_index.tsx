import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

const words = 'Hochschule Nordhausen Bildung Nordhausen Mara Beispiel 24.11.2026';

/** Rows from memory, as many as make a page of the wished size: each stands in the markup and in the data. */
export function loader({ request }: LoaderFunctionArgs) {
  const rows = Number(new URL(request.url).searchParams.get('rows') ?? '25');
  return Array.from({ length: rows }, (_, number) => ({ number, cells: words.split(' ') }));
}

export default function Rows() {
  const rows = useLoaderData<typeof loader>();
  return (
    <table>
      <tbody>
        {rows.map(({ number, cells }) => (
          <tr key={number}>
            {cells.map((cell) => (
              <td key={cell} className="px-2 py-1 text-left align-top">
                <a href={`/zeile/${number}`}>{cell}</a>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
