/** The checksum of zip (IEEE 802.3), eight bytes a step. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  let i = 0;
  const whole = bytes.length - 7;
  for (; i < whole; i += 8) {
    const low =
      crc ^ at(bytes, i) ^ (at(bytes, i + 1) << 8) ^ (at(bytes, i + 2) << 16) ^ (at(bytes, i + 3) << 24);
    crc =
      look(7, low & 255) ^
      look(6, (low >>> 8) & 255) ^
      look(5, (low >>> 16) & 255) ^
      look(4, low >>> 24) ^
      look(3, at(bytes, i + 4)) ^
      look(2, at(bytes, i + 5)) ^
      look(1, at(bytes, i + 6)) ^
      look(0, at(bytes, i + 7));
  }
  for (; i < bytes.length; i++) crc = look(0, (crc ^ at(bytes, i)) & 255) ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}

const TABLES = makeTables();

function makeTables(): Int32Array {
  const tables = new Int32Array(8 * 256);
  for (let n = 0; n < 256; n++) {
    let value = n;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    tables[n] = value;
  }
  for (let k = 256; k < tables.length; k++) {
    const before = tables[k - 256] ?? 0;
    tables[k] = (tables[before & 255] ?? 0) ^ (before >>> 8);
  }
  return tables;
}

function look(table: number, index: number): number {
  return TABLES[table * 256 + index] ?? 0;
}

function at(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}
