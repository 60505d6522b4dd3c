import { useEffect, useState } from 'preact/hooks';

type Parse = typeof import('./parse.ts').parseMarkdown;

let loaded: Parse | null = null;

/**
 * What reads Markdown, or null until it is there: it is loaded when the first note with words is shown. Where it cannot be
 * loaded, words stay as they were typed.
 */
export function useMarkdown(): Parse | null {
  const [parse, setParse] = useState<{ run: Parse } | null>(loaded && { run: loaded });
  useEffect(() => {
    if (parse) return;
    let gone = false;
    import('./parse.ts').then(
      (module) => {
        loaded = module.parseMarkdown;
        if (!gone) setParse({ run: loaded });
      },
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [parse]);
  return parse?.run ?? null;
}
