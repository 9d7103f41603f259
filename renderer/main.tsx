import './page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/use-channel.ts';
import { App } from './app.tsx';
import { createPageWords } from './language-choice.ts';

/** The first screen is painted and answers keys before anything else is fetched. */
const FONTS_AFTER_MS = 300;
const WORK_AFTER_MS = 1000;

/** The bundled face, only the last resort on screen; then the work behind the sign-in, while the person types. */
function fetchTheRest(): void {
  setTimeout(() => void import('./screen-fonts.ts'), FONTS_AFTER_MS);
  setTimeout(() => {
    requestIdleCallback(() => void Promise.all([import('./look.tsx'), import('./workspace.tsx')]));
  }, WORK_AFTER_MS);
}

/** The host saw a vault and nobody has signed in since: the sign-in is painted before the desk confirms it. */
function probablyLocked(): boolean {
  const [load] = performance.getEntriesByType('navigation');
  const isReload = load instanceof PerformanceNavigationTiming && load.type === 'reload';
  return !isReload && document.documentElement.hasAttribute('data-locked');
}

const place = document.getElementById('root');
if (place !== null) {
  const locked = probablyLocked();
  createRoot(place).render(
    <StrictMode>
      <App words={createPageWords()} client={createQueryClient()} locked={locked} />
    </StrictMode>,
  );
  requestAnimationFrame(fetchTheRest);
}
