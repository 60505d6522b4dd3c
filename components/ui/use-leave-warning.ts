import { useEffect } from 'preact/hooks';

/** The browser asks before it leaves the page while what was typed is only here. */
export function useLeaveWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const stop = new AbortController();
    window.addEventListener('beforeunload', (event) => event.preventDefault(), { signal: stop.signal });
    return () => stop.abort();
  }, [unsaved]);
}
