import './api/first-status.ts';

// The page itself comes after the question, not before it.
void import('./main.tsx');
