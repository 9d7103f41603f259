import './json-check.ts';
import 'antd/dist/antd.css';
import './page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/use-channel.ts';
import { App } from './app.tsx';
import { createPageWords } from './language-choice.ts';

const place = document.getElementById('root');
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <App words={createPageWords()} client={createQueryClient()} />
    </StrictMode>,
  );
}

// The bundled face is only the last resort on screen; its thousand lines of addresses need not delay the first paint.
void import('./screen-fonts.ts');
