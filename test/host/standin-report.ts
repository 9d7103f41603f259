/** Tells the test what it cannot see from the page: page errors, refused windows, printed forms. */
export function report(kind: string, detail: string): void {
  if (process.connected) process.send?.({ report: kind, detail });
}
