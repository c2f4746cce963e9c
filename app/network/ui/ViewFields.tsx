import { useSearchParams } from '@remix-run/react';

/** What a change of filters keeps: which saved view is open, and for whom the network is shown. */
export function ViewFields() {
  const [parameters] = useSearchParams();
  return ['ansicht', 'audience'].map((name) => {
    const value = parameters.get(name);
    return value && <input key={name} type="hidden" name={name} value={value} />;
  });
}
