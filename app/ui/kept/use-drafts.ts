import { useNavigation } from '@remix-run/react';
import { useContext, useEffect, useRef, useState } from 'react';
import { newId } from '#app/kernel/ids.ts';
import { DraftOwner, type Keeper } from './context.ts';
import { type Desk, type Draft, draftKey, draftsAt, dropDraft, keepDraft } from './draft-store.ts';
import { type Content, contentOf, isSameContent } from './form-content.ts';
import { heldDrafts, holdDraft } from './locks.ts';

const pause = 400;

function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null; // Switched off by the browser's owner: then there are no drafts.
  }
}

/** The drafts at a desk besides one's own that no open page is writing on. */
async function leftBehind(desk: Desk, own: string): Promise<Draft[]> {
  const store = storage();
  const held = await heldDrafts();
  const drafts = store ? draftsAt(store, desk, new Date()) : [];
  return drafts.filter(({ key }) => key !== own && !held.has(key));
}

interface Place {
  readonly form: string;
  readonly record: string;
}

/**
 * Keeps what is typed into a form in the browser while it is typed, offers what
 * was left behind, and lets go of it once it is saved.
 */
export function useDrafts({ form, record }: Place) {
  const owner = useContext(DraftOwner);
  const [key, setKey] = useState<string | null>(null);
  const [offers, setOffers] = useState<readonly Draft[]>([]);
  const [kept, setKept] = useState<{ at: string | null; tooLong: boolean }>({ at: null, tooLong: false });
  const element = useRef<HTMLFormElement | null>(null);
  const first = useRef<Content | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const sentFrom = useRef<string | null>(null);
  const current = useRef(key);
  current.current = key;
  const { state, formMethod } = useNavigation();
  const ledOn = useRef(false);
  // Led on by the server's answer to the form; whoever walks away while it is being sent is not.
  if (state !== 'idle') ledOn.current = state === 'loading' && formMethod?.toUpperCase() === 'POST';

  useEffect(() => {
    if (owner === null) return;
    const own = draftKey({ owner, form, record }, newId());
    setKey(own);
    leftBehind({ owner, form, record }, own).then(setOffers);
  }, [owner, form, record]);

  useEffect(() => (key === null ? undefined : holdDraft(key)), [key]);

  const keep = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const [store, draft, target] = [storage(), element.current, current.current];
    if (!store || !draft || !target || sentFrom.current !== null) return;
    const content = contentOf(draft);
    if (first.current && isSameContent(first.current, content)) {
      dropDraft(store, target);
      setKept({ at: null, tooLong: false });
      return;
    }
    const at = new Date().toISOString();
    const stored = keepDraft(store, { key: target, at, ...content });
    setKept((before) => (stored ? { at, tooLong: false } : { at: before.at, tooLong: true }));
  };
  const keepNow = useRef(keep);
  keepNow.current = keep;

  useEffect(() => {
    // A page that is hidden may never come back: then there is no time to wait.
    const flush = () => timer.current !== undefined && keepNow.current();
    const onHide = () => document.visibilityState === 'hidden' && flush();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', onHide);
      const [store, from] = [storage(), sentFrom.current];
      const here = window.location.pathname;
      // Sent, and led on by the server to another page: saved. To the sign-in page: not saved, and asked for again.
      const saved = ledOn.current && from !== null && here !== from && here !== '/anmelden';
      if (store && current.current && saved) {
        dropDraft(store, current.current);
      }
      clearTimeout(timer.current);
    };
  }, []);

  const keeper: Keeper = {
    opened: (form) => {
      element.current = form;
      first.current ??= contentOf(form);
    },
    touched: (form) => {
      element.current = form;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => keepNow.current(), pause);
    },
    sent: (form) => {
      element.current = form;
      keep();
      sentFrom.current = window.location.pathname;
    },
    keptAt: kept.at,
    tooLong: kept.tooLong,
    discard: () => {
      const store = storage();
      if (store && key) dropDraft(store, key);
      setKept({ at: null, tooLong: false });
    },
  };
  return {
    keeper,
    offers,
    /** The server has answered with the form: what is typed from now on is kept again. */
    answered: () => {
      sentFrom.current = null;
    },
    /** Goes on with a draft under its own key; what was typed meanwhile stays a draft of its own. */
    resume: (draft: Draft) => {
      if (timer.current !== undefined) keep();
      setKey(draft.key);
      setKept({ at: draft.at, tooLong: false });
      if (owner !== null) leftBehind({ owner, form, record }, draft.key).then(setOffers);
    },
    dismiss: (draft: Draft) => {
      const store = storage();
      if (store) dropDraft(store, draft.key);
      setOffers((before) => before.filter((one) => one.key !== draft.key));
    },
  };
}
