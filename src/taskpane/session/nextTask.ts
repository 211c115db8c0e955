/** Lets the window draw and answer between two pieces of work. */
export function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
