import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { page } from '#app/doors/web/page.server.ts';
import { NoSteps, StepsInWords } from '#app/network/ui/PresentedFrame.tsx';
import { Stage } from '#app/network/ui/Stage.tsx';
import { showPresentation } from '#app/records/presentation/show.server.ts';
import { presentedSteps } from './steps.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? 'Präsentation'} – Akteursnetz` },
];

/** `?schritt=2` begins with the second view. */
export const loader = page(async ({ ask, params, url, context }) => {
  const { id, name, steps } = await ask(showPresentation, { id: params.id });
  const first = Number(url.searchParams.get('schritt') ?? 1) - 1;
  return {
    id,
    name,
    steps: presentedSteps(steps, context.environment.now()),
    first: Number.isInteger(first) ? first : 0,
  };
});

export default function Present() {
  const { steps, ...presentation } = useLoaderData<typeof loader>();
  if (steps.length === 0) return <NoSteps name={presentation.name} />;
  return (
    <>
      <StepsInWords steps={steps} />
      <Stage {...presentation} steps={steps} />
    </>
  );
}
