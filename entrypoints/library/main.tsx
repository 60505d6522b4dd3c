import { render } from 'preact';
import { z } from 'zod';
import '../../components/tokens.css';
import { App } from '../../components/library/App.tsx';
import { createClient } from '../../lib/messages/client.ts';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import { createLibrary } from '../../lib/state/library.ts';

// An extension page may not compile code as it runs.
z.config({ jitless: true });

// It listens as long as the page is there.
const library = createLibrary(createClient(), readerAddress, new AbortController().signal);

render(<App library={library} />, document.getElementById('app')!);
void library.load();
