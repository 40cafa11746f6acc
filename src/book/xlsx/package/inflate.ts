import { Inflate, inflateSync } from 'fflate';
import { BookFailure } from '../../shell';

/**
 * Inflates a stream that declares its size (bytes); takes no more memory than that, and stops where it gives more.
 * @throws BookFailure truncated when there is not what is declared, or it is damaged; zip-bomb when it may be one
 */
export function inflateBounded(stream: Uint8Array, size: number, part: string): Uint8Array {
  const out = new Uint8Array(size + 1);
  let length: number;
  try {
    length = stream.length <= AT_ONCE ? inflateSync(stream, { out }).length : inflateInSteps(stream, out);
  } catch (cause) {
    throw new BookFailure('truncated', { part }, { cause });
  }
  if (length > size) {
    const canBeBomb = stream.length * MOST_PER_BYTE > LEAST_BOMB;
    throw new BookFailure(canBeBomb ? 'zip-bomb' : 'truncated', {
      part,
      ...(canBeBomb ? { limit: size } : {}),
    });
  }
  if (length < size) throw new BookFailure('truncated', { part });
  return out.subarray(0, size);
}

/** Fills `out` as far as it goes; gives the number of bytes, or more than fit as soon as they do not. */
function inflateInSteps(stream: Uint8Array, out: Uint8Array): number {
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length <= out.length) out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < stream.length && length <= out.length; at += STEP) {
    inflater.push(stream.subarray(at, at + STEP), at + STEP >= stream.length);
  }
  return length;
}

/** What a byte of a stream gives at the most, and how much there must be to do harm, bytes. */
const MOST_PER_BYTE = 1032;
const LEAST_BOMB = 16 * 1024 ** 2;
/** A stream so short cannot give more than 64 MiB, bytes. */
const AT_ONCE = 64 * 1024;
const STEP = 16 * 1024;
