import './json-check.ts';
import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/700.css';
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
