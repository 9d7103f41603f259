/** 诉求摘要 is the beginning of what the customer asks for. */
const SUMMARY = 200;
/** More is read than is shown, so that a number in it is masked whole before the rest is cut off. */
export const SUMMARY_READ = 260;

/** The request as lists, files and paper show it; whoever gives it has masked it before. */
export function requestSummary(text: string | null): string | null {
  return text === null ? null : [...text].slice(0, SUMMARY).join('');
}
