import { useCallback, useEffect, useRef, useState } from 'react';
import { isStale } from '#app/platform/outcome.ts';
import { type FormFields, mergeFields, sameFields } from './merge.ts';
import { type DraftAnswer, type Encode, postDraft, type StoredDraft } from './post-draft.ts';
import { useOtherPages } from './use-other-pages.ts';
import { useUnsent } from './use-unsent.ts';

/** `kept`: not sent yet, but safe in this browser. `stale`: another page or person changed the same field. */
export type SavingState = 'idle' | 'saving' | 'saved' | 'kept' | 'failed' | 'stale';
const PAUSE = 900;
const RETRY = PAUSE * 8;

export interface DraftOptions {
  /** takes the fields and `revision` as a form, and answers as DraftAnswer says */
  saveTo: string;
  /** what it is called in the browser, where every page with the same draft knows it by this name */
  name: string;
  /** who types: what they leave in the browser is theirs alone */
  owner: string;
  /** how the fields are sent, where that is not as a form; the same function at every rendering */
  encode?: Encode;
  /** what the page's own form saved, so that later saves build on it */
  posted?: DraftAnswer['saved'];
  /** why the page's own form was refused */
  refused?: DraftAnswer['refusal'];
}

/**
 * A form as it is being filled in, saved by itself after a pause. Nothing typed is lost: not to a broken network, a closed page or an
 * ended session (it stays in the browser under its owner, and is sent when that is possible again), and not to another page or
 * person: what they changed elsewhere in the form is joined, and where both changed the same field both texts are shown (`theirs`).
 */
export function useFormDraft(
  stored: StoredDraft,
  { saveTo, name, owner, encode, posted, refused }: DraftOptions,
) {
  const [fields, setFields] = useState(stored.fields);
  const [revision, setRevision] = useState(stored.revision);
  const [savedAt, setSavedAt] = useState(stored.savedAt);
  const [state, setState] = useState<SavingState>(stored.savedAt ? 'saved' : 'idle');
  const [refusal, setRefusal] = useState<DraftAnswer['refusal']>();
  const [theirs, setTheirs] = useState<StoredDraft | null>(null);
  const [restoredAt, setRestoredAt] = useState<number | null>(null);
  const [joined, setJoined] = useState(false);
  const saved = useRef(stored.fields);
  /** what the page's own form has on its way; until it arrives, others' changes are joined with what it began from (`saved`) */
  const formSent = useRef<FormFields | null>(null);
  const running = useRef<{ sent: FormFields; answering: Promise<DraftAnswer> } | null>(null);
  const refusedFields = useRef<FormFields | null>(null);
  const latest = useRef({ fields, revision, state });
  latest.current = { fields, revision, state };
  const { keep, drop, takeOver } = useUnsent(owner, name);

  const isUnsaved = useCallback(
    (page: { fields: FormFields; state: SavingState }) =>
      page.fields !== saved.current && page.fields !== formSent.current && page.state !== 'stale',
    [],
  );
  const set = useCallback(
    (field: string, value: string) => setFields((all) => ({ ...all, [field]: value })),
    [],
  );
  /** The page now shows what the server has. */
  const adopt = useCallback((draft: StoredDraft) => {
    saved.current = draft.fields;
    setFields(draft.fields);
    setRevision(draft.revision);
    setSavedAt(draft.savedAt);
    setTheirs(null);
    setState('saved');
  }, []);
  /** Others saved since `from`: what they changed is joined with `mine`, or the writer is asked. */
  const meet = useCallback(
    (draft: StoredDraft, mine: FormFields, from: FormFields) => {
      if (sameFields(draft.fields, mine)) return adopt(draft);
      const merged = mergeFields(from, mine, draft.fields);
      if (merged.clashing.length > 0) {
        // The revision stays the one that was written on: only the writer's choice goes over the other.
        setTheirs(draft);
        setState('stale');
        return;
      }
      adopt(draft);
      if (sameFields(merged.fields, draft.fields)) return;
      setFields(merged.fields);
      setJoined(true);
      setState('idle');
    },
    [adopt],
  );

  // Another page of this browser has saved.
  const tellOthers = useOtherPages(name, (draft) => {
    if (draft.revision <= latest.current.revision) return;
    meet(draft, latest.current.fields, saved.current);
  });

  const save = useCallback(
    async (onto: number) => {
      const sent = latest.current.fields;
      setState('saving');
      const answering = postDraft(saveTo, sent, onto, { encode, keepalive: true });
      running.current = { sent, answering };
      const answer = await answering;
      running.current = null;
      if (answer.saved) {
        saved.current = sent;
        setRevision(answer.saved.revision);
        setSavedAt(answer.saved.savedAt);
        setRefusal(undefined);
        setTheirs(null);
        setRestoredAt(null);
        setState('saved');
        if (latest.current.fields === sent) drop();
        tellOthers({ fields: sent, ...answer.saved });
        return;
      }
      const kept = keep(latest.current.revision, latest.current.fields, saved.current);
      if (isStale(answer.refusal) && answer.stored) {
        meet(answer.stored, latest.current.fields, saved.current);
        return;
      }
      setRefusal(answer.refusal);
      const passing = !answer.refusal || answer.busy || answer.refusal.code === 'signedOut';
      refusedFields.current = passing ? null : sent;
      setState(kept && passing ? 'kept' : 'failed');
    },
    [saveTo, encode, keep, drop, meet, tellOthers],
  );

  // What a page that was closed could not send is taken over, and joined with what was saved since.
  const first = useRef(stored);
  useEffect(() => {
    let gone = false;
    void takeOver().then((left) => {
      if (!left || gone || sameFields(left.fields, first.current.fields)) return;
      const from = left.from ?? {};
      keep(left.base, left.fields, from);
      setFields(left.fields);
      setRestoredAt(left.at);
      if (left.base !== first.current.revision) meet(first.current, left.fields, from);
    });
    return () => {
      gone = true;
    };
  }, [takeOver, keep, meet]);

  // What the page's own form has saved: later saves build on that.
  useEffect(() => {
    if (!posted) return;
    if (formSent.current) saved.current = formSent.current;
    formSent.current = null;
    setRevision(posted.revision);
    setSavedAt(posted.savedAt);
    drop();
    tellOthers({ fields: latest.current.fields, ...posted });
  }, [posted, drop, tellOthers]);
  useEffect(() => {
    if (!refused) return;
    formSent.current = null;
    if (isStale(refused)) void save(latest.current.revision);
  }, [refused, save]);

  const dirty = fields !== saved.current;
  useEffect(() => {
    if (fields === saved.current || fields === formSent.current) return;
    keep(latest.current.revision, fields, saved.current);
    if (state === 'saving' || state === 'stale') return;
    // The server's word on this very text stands: sent again it would say the same.
    if (state === 'failed' && refusedFields.current === fields) return;
    const timer = setTimeout(
      () => void save(revision),
      state === 'failed' || state === 'kept' ? RETRY : PAUSE,
    );
    return () => clearTimeout(timer);
  }, [fields, state, revision, save, keep]);

  useEffect(() => {
    const unsaved = () => isUnsaved(latest.current);
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved() && !keep(latest.current.revision, latest.current.fields, saved.current))
        event.preventDefault();
    };
    const again = () => {
      if (unsaved() && latest.current.state !== 'saving') void save(latest.current.revision);
    };
    window.addEventListener('beforeunload', warn);
    window.addEventListener('online', again);
    window.addEventListener('focus', again);
    // A page that is left in any way, a phone's too, sends at once what waits for the pause.
    window.addEventListener('pagehide', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('online', again);
      window.removeEventListener('focus', again);
      window.removeEventListener('pagehide', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, [save, keep, isUnsaved]);
  useEffect(
    () => () => {
      if (isUnsaved(latest.current))
        void saveLast(saveTo, latest.current, running.current, encode).then((sent) => sent && drop());
    },
    [saveTo, encode, drop, isUnsaved],
  );

  const useTheirs = useCallback(() => {
    if (theirs) adopt(theirs);
    setRestoredAt(null);
    drop();
  }, [theirs, adopt, drop]);
  /** Saves now, over what another saved if there is such; where they changed other fields, those stay as they are. */
  const saveNow = useCallback(() => {
    if (!theirs) return void save(revision);
    const merged = mergeFields(saved.current, latest.current.fields, theirs.fields).fields;
    latest.current.fields = merged;
    setFields(merged);
    void save(theirs.revision);
  }, [theirs, revision, save]);
  /** Called as the form itself is posted: what goes with it needs no further save, and stays in the browser until it has arrived. */
  const settle = useCallback(() => {
    keep(latest.current.revision, latest.current.fields, saved.current);
    formSent.current = latest.current.fields;
  }, [keep]);

  return {
    fields,
    set,
    revision,
    state,
    dirty,
    /** what the page says of it: text that waits for its pause is on its way, and not yet saved */
    shown: {
      state: dirty && (state === 'saved' || state === 'idle') ? ('saving' as const) : state,
      at: savedAt,
      onRetry: saveNow,
    },
    refusal,
    theirs,
    restoredAt,
    joined,
    saveNow,
    useTheirs,
    settle,
  };
}
export type FormDraft = ReturnType<typeof useFormDraft>;

/** The save that goes out as the page is left: after the one under way, and only if more was typed since. @returns whether it arrived */
async function saveLast(
  to: string,
  { fields, revision }: { fields: FormFields; revision: number },
  running: { sent: FormFields; answering: Promise<DraftAnswer> } | null,
  encode: Encode | undefined,
): Promise<boolean> {
  const saved = (await running?.answering)?.saved;
  if (saved && running?.sent === fields) return true;
  const onto = saved?.revision ?? revision;
  return (await postDraft(to, fields, onto, { encode, keepalive: true })).saved !== undefined;
}
