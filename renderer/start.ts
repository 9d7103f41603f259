import { askFirstStatus } from './api/first-status.ts';

askFirstStatus();
// The page itself comes after the question, not before it.
void import('./main.tsx');
