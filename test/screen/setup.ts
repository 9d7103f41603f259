import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { z } from 'zod';

z.config({ jitless: true });
// The first page of a kind is loaded when it is first shown.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

// jsdom lays nothing out: what the component library asks of a browser gets the answers of an empty page.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe(): void {
      // nothing ever changes its size here
    }
    unobserve(): void {
      // nothing ever changes its size here
    }
    disconnect(): void {
      // nothing ever changes its size here
    }
  },
);
Object.defineProperty(window, 'matchMedia', {
  value: (media: string) => ({
    matches: false,
    media,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }),
});
Element.prototype.scrollIntoView = () => undefined;
const plainStyle = window.getComputedStyle.bind(window);
// jsdom does not know the styles of pseudo elements and says so loudly.
window.getComputedStyle = (element) => plainStyle(element);

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
  location.hash = '';
});
