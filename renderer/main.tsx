import './page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isLockedAtFirst } from './api/first-status.ts';
import { createQueryClient } from './api/use-channel.ts';
import { App } from './app.tsx';
import { createPageWords } from './language-choice.ts';

/** What comes after the first screen is fetched once that is painted, so that neither waits for the other. */
function afterFirstPaint(): void {
  // The bundled face is only the last resort on screen.
  void import('./screen-fonts.ts');
  requestIdleCallback(() => void import('./workspace.tsx'));
}

const place = document.getElementById('root');
if (place !== null) {
  const locked = await isLockedAtFirst();
  createRoot(place).render(
    <StrictMode>
      <App words={createPageWords()} client={createQueryClient()} locked={locked} />
    </StrictMode>,
  );
  requestAnimationFrame(() => {
    setTimeout(afterFirstPaint);
  });
}
