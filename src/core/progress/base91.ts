/**
 * Bytes as text of 91 signs, none of which JSON has to escape: 13 bits in two signs, so that a byte takes
 * 1.23 characters.
 */
const SIGNS = 91;
const FIRST = 35;
const BACKSLASH = 92;

export function toText(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits < 13) continue;
    bits -= 13;
    text += pair(held >>> bits);
    held &= 2 ** bits - 1;
  }
  return bits > 0 ? text + pair(held << (13 - bits)) : text;
}

/** May give a zero byte more than went in. Signs that are none of ours are read as some. */
export function fromText(text: string): Uint8Array {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (let i = 0; i + 1 < text.length; i += 2) {
    held = (held << 13) | (unpair(text, i) & 0x1fff);
    bits += 13;
    for (; bits >= 8; bits -= 8) bytes.push((held >>> (bits - 8)) & 0xff);
    held &= 2 ** bits - 1;
  }
  if (bits > 0) bytes.push((held << (8 - bits)) & 0xff);
  return Uint8Array.from(bytes);
}

/** A whole number of 0 to below 2^26 in four signs. */
export function numberToText(value: number): string {
  return pair(Math.floor(value / 2 ** 13)) + pair(value % 2 ** 13);
}

export function numberFromText(text: string): number {
  return unpair(text, 0) * 2 ** 13 + unpair(text, 2);
}

function pair(value: number): string {
  return sign(Math.floor(value / SIGNS)) + sign(value % SIGNS);
}

function sign(digit: number): string {
  const code = FIRST + digit;
  return String.fromCharCode(code < BACKSLASH ? code : code + 1);
}

function unpair(text: string, at: number): number {
  return digit(text.charCodeAt(at)) * SIGNS + digit(text.charCodeAt(at + 1));
}

function digit(code: number): number {
  return code - FIRST - (code > BACKSLASH ? 1 : 0);
}
