/** Runs `action` once no call came for `quiet` milliseconds. */
export function debounce(quiet: number, action: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, quiet);
  };
}
