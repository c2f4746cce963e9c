import { type ArrangeQuestion, arrange } from '../arrange.ts';

/** Layouts are made here, beside the page: it goes on answering meanwhile. */
self.addEventListener('message', ({ data }: MessageEvent<{ id: number; question: ArrangeQuestion }>) => {
  self.postMessage({ id: data.id, arrangement: arrange(data.question) });
});
