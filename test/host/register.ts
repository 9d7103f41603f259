// Gives the built program our stand-in wherever it asks for `electron`, by import and by require alike.
import { registerHooks } from 'node:module';

const standin = new URL('./standin.ts', import.meta.url).href;

registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' || name === 'electron/main'
      ? { url: standin, shortCircuit: true }
      : next(name, context),
});
