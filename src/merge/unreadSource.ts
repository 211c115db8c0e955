/**
 * A file whose bytes never came has no hash, and a merged state goes by hashes: its name takes the
 * place, marked so that nobody takes it for one.
 */
const UNREAD = 'unread:';

/** What stands for the hash of a file that was not read. */
export function markUnread(name: string): string {
  return `${UNREAD}${name}`;
}

/** The hash to be shown; null of a source that no bytes were read of. */
export function hashOf({ sha256 }: { readonly sha256: string }): string | null {
  return sha256.startsWith(UNREAD) ? null : sha256;
}
