/** Most units of a text are Han signs, which end nothing and open nothing: loops may pass over them. */
export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
