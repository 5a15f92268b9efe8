import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromText, numberFromText, numberToText, toText } from '../../../../src/core/progress/base91';
import { createChances, Decoder, Encoder, type Coder } from '../../../../src/core/progress/rangeCoder';

type Symbol = { readonly bit: number; readonly at: number } | { readonly value: number; readonly size: number };

const anySymbol: fc.Arbitrary<Symbol> = fc.oneof(
  fc.record({ bit: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, fc.constant(0)), at: fc.nat(2) }),
  fc.integer({ min: 1, max: 65_536 }).chain((size) => fc.record({ value: fc.nat(size - 1), size: fc.constant(size) })),
  fc.record({ value: fc.constant(65_535), size: fc.constant(65_536) }),
);

function code(coder: Coder, symbols: readonly Symbol[]): number[] {
  const chances = createChances(3);
  return symbols.map((symbol) =>
    'bit' in symbol ? coder.bit(chances, symbol.at, symbol.bit) : coder.even(symbol.value, symbol.size),
  );
}

describe('the range coder', () => {
  it('gives back what was put in, also through text', () => {
    fc.assert(
      fc.property(fc.array(anySymbol, { maxLength: 300 }), (symbols) => {
        const encoder = new Encoder();
        const given = code(encoder, symbols);
        const text = toText(encoder.finish());
        assert.deepEqual(code(new Decoder(fromText(text)), symbols), given);
        assert.doesNotMatch(JSON.stringify(text).slice(1, -1), /[\\"]/u);
      }),
      { numRuns: 500 },
    );
  });

  it('takes little for what is likely', () => {
    const encoder = new Encoder();
    code(
      encoder,
      Array.from({ length: 1_000 }, () => ({ bit: 1, at: 0 })),
    );
    assert.ok(encoder.finish().length < 30);
  });

  it('reads any bytes without an error', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.array(anySymbol), (bytes, symbols) => {
        const values = code(new Decoder(bytes), symbols);
        symbols.forEach((symbol, i) => {
          assert.ok(values[i]! >= 0 && values[i]! < ('bit' in symbol ? 2 : symbol.size));
        });
      }),
    );
  });
});

describe('bytes as text', () => {
  it('are the same but for a zero at the end', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const back = fromText(toText(bytes));
        assert.deepEqual([...back.slice(0, bytes.length)], [...bytes]);
        assert.ok(back.slice(bytes.length).every((byte) => byte === 0));
      }),
    );
  });

  it('hold numbers of 26 bits in four signs', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 26 - 1), (value) => {
        assert.equal(numberFromText(numberToText(value)), value);
        assert.equal(numberToText(value).length, 4);
      }),
    );
  });
});
