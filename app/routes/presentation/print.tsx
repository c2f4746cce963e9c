import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { page } from '#app/doors/web/page.server.ts';
import { NoSteps, StepsInWords } from '#app/network/ui/PresentedFrame.tsx';
import { StageSheets } from '#app/network/ui/StageSheets.tsx';
import { showPresentation } from '#app/records/presentation/show.server.ts';
import { presentedSteps } from './steps.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? 'Präsentation'} – Akteursnetz` },
];

export const loader = page(async ({ ask, params, context }) => {
  const { id, name, steps } = await ask(showPresentation, { id: params.id });
  return { id, name, steps: presentedSteps(steps, context.environment.now()) };
});

export default function PrintPresentation() {
  const { steps, ...presentation } = useLoaderData<typeof loader>();
  if (steps.length === 0) return <NoSteps name={presentation.name} />;
  return (
    <>
      <StepsInWords steps={steps} />
      <StageSheets {...presentation} steps={steps} />
    </>
  );
}
