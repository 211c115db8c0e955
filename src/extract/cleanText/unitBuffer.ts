/** UTF-16 units that grow, each with the stretch of the original it stands for. */
export interface UnitBuffer {
  codes: Uint16Array;
  starts: Int32Array;
  ends: Int32Array;
  length: number;
}

export function createUnitBuffer(capacity: number): UnitBuffer {
  const size = Math.max(16, capacity);
  return {
    codes: new Uint16Array(size),
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    length: 0,
  };
}

export function appendUnit(buffer: UnitBuffer, code: number, start: number, end: number): void {
  if (buffer.length === buffer.codes.length) grow(buffer);
  buffer.codes[buffer.length] = code;
  buffer.starts[buffer.length] = start;
  buffer.ends[buffer.length] = end;
  buffer.length += 1;
}

function grow(buffer: UnitBuffer): void {
  const size = buffer.codes.length * 2;
  const codes = new Uint16Array(size);
  const starts = new Int32Array(size);
  const ends = new Int32Array(size);
  codes.set(buffer.codes);
  starts.set(buffer.starts);
  ends.set(buffer.ends);
  Object.assign(buffer, { codes, starts, ends });
}

const CHUNK = 8192;

/** The units of `[from, to)` as a string; in pieces, since a call takes only so many arguments. */
export function textOfUnits(codes: Uint16Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += CHUNK) {
    text += String.fromCharCode.apply(
      null,
      codes.subarray(at, Math.min(at + CHUNK, to)) as unknown as number[],
    );
  }
  return text;
}
