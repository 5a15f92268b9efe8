const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

/**
 * CRC-32 (ISO 3309) of a text, each UTF-16 unit as two bytes. It finds every single damage of up to 16 bits in
 * a row. Give it the checksum of what went before to go on from there.
 */
export function checksum(text: string, before = 0): number {
  let crc = ~before;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    crc = (TABLE[(crc ^ unit) & 0xff] ?? 0) ^ (crc >>> 8);
    crc = (TABLE[(crc ^ (unit >>> 8)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}
