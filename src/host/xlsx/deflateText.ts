import { Deflate, deflateSync } from 'fflate';
import { crc32 } from './crc32';

/** Text packed as a zip holds it. */
export interface PackedText {
  readonly data: Uint8Array;
  /** Of the text's bytes, and how many they are. */
  readonly crc: number;
  readonly size: number;
}

/** Characters taken together: little enough to hold, enough to pack well. */
const CHUNK = 1 << 18;
const LEVEL = 6;

function* encodeChunks(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < CHUNK) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text);
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<readonly Uint8Array[]> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    parts.push(read.value);
  }
  return parts;
}

/** By the platform, beside the writing of what comes next. */
async function deflateByPlatform(chunks: Iterable<Uint8Array>): Promise<Uint8Array> {
  const { readable, writable } = new CompressionStream('deflate-raw');
  const writer = writable.getWriter();
  const collected = collect(readable);
  try {
    for (const chunk of chunks) await writer.write(chunk as Uint8Array<ArrayBuffer>);
    await writer.close();
  } catch (error) {
    await Promise.allSettled([writer.abort(error), collected]);
    throw error;
  }
  return joinBytes(await collected);
}

function deflateHere(chunks: Iterable<Uint8Array>): Uint8Array {
  const parts: Uint8Array[] = [];
  const deflate = new Deflate({ level: LEVEL }, (part) => void parts.push(part));
  for (const chunk of chunks) deflate.push(chunk);
  deflate.push(new Uint8Array(0), true);
  return joinBytes(parts);
}

/**
 * Packs a text that comes in pieces; of it no more is held than what it is packed to. The same pieces
 * give the same bytes in one program.
 */
export async function deflateText(pieces: Iterable<string>): Promise<PackedText> {
  const chunks = encodeChunks(pieces);
  const first = chunks.next();
  let [crc, size] = [0, 0];
  const counted = function* (): Generator<Uint8Array> {
    for (let next = first; !next.done; next = chunks.next()) {
      crc = crc32(next.value, crc);
      size += next.value.length;
      yield next.value;
    }
  };
  const isShort = !first.done && first.value.length < CHUNK;
  if (isShort) {
    const data = deflateSync(joinBytes([...counted()]), { level: LEVEL });
    return { data, crc, size };
  }
  const hasStream = typeof CompressionStream === 'function';
  const data = hasStream ? await deflateByPlatform(counted()) : deflateHere(counted());
  return { data, crc, size };
}
