import fc from 'fast-check';
import { createColumnTextCollector } from '../../../src/host/xlsx/columnTexts';
import { createFormulaMemory } from '../../../src/host/xlsx/formulaMemory';
import { decodeText } from '../../../src/host/xlsx/textBytes';

const encoder = new TextEncoder();
const platform = new TextDecoder('utf-8', { ignoreBOM: true });

describe('the text of bytes', () => {
  it('is what the platform decodes, of any text, long or short', () => {
    const text = fc.string({ unit: 'binary', maxLength: 120 });
    fc.assert(
      fc.property(text, (one) => {
        const bytes = encoder.encode(one);
        fc.pre(!one.includes('&'));
        expect(decodeText(bytes, 0, bytes.length)).toBe(platform.decode(bytes));
      }),
    );
  });

  it('is what the platform decodes where the bytes are malformed', () => {
    const lead = fc.constantFrom(0x80, 0xbf, 0xc0, 0xe0, 0xe4, 0xed, 0xef, 0xf0, 0xff);
    const byte = fc.oneof(lead, fc.integer({ min: 0x80, max: 0xbf }), fc.constant(65));
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 8 }), (list) => {
        const bytes = Uint8Array.from(list);
        expect(decodeText(bytes, 0, bytes.length)).toBe(platform.decode(bytes));
      }),
    );
  });

  it('has its references resolved', () => {
    const bytes = encoder.encode('x&lt;项&#20010;y');
    expect(decodeText(bytes, 1, bytes.length - 1)).toBe('<项个');
  });
});

describe('the memory of formulas', () => {
  it('knows a formula again wherever its column has it, and no other', () => {
    const formula = 'SUM(A1:B2)*1.05';
    for (const other of [formula, 'SUM(A1:B2)*1.06', 'SUM(A1:B2)*1.0', 'sUM(A1:B2)*1.05']) {
      const bytes = encoder.encode(`<f>${formula}</f>  <f>${other}</f>`);
      const memory = createFormulaMemory();
      const [start, stop] = [3, 3 + formula.length];
      expect(memory.match(bytes, start, 2)).toBe(-1);
      expect(memory.read(bytes, start, stop, 2)).toBe(`=${formula}`);
      const next = bytes.length - other.length - 4;
      expect(memory.match(bytes, next, 3)).toBe(-1);
      expect(memory.match(bytes, next, 2)).toBe(other === formula ? bytes.length - 4 : -1);
      expect(memory.read(bytes, next, bytes.length - 4, 2)).toBe(`=${other}`);
    }
  });
});

describe('texts of rows by column', () => {
  it('are one record while rows have the same, and a record of their own where not', () => {
    const collector = createColumnTextCollector();
    const take = (...pairs: readonly (readonly [number, string])[]): unknown => {
      for (const [column, text] of pairs) collector.add(column, text);
      return collector.take();
    };
    const first = take([1, 'a'], [4, 'b']);
    expect(first).toEqual({ 1: 'a', 4: 'b' });
    expect(take([1, 'a'], [4, 'b'])).toBe(first);
    expect(take()).toBeNull();
    expect(take([1, 'a'])).toEqual({ 1: 'a' });
    expect(take([1, 'a'], [4, 'b'])).toEqual({ 1: 'a', 4: 'b' });
    expect(take([1, 'a'], [4, 'c'])).toEqual({ 1: 'a', 4: 'c' });
    expect(take([1, 'a'], [5, 'c'])).toEqual({ 1: 'a', 5: 'c' });
    expect(first).toEqual({ 1: 'a', 4: 'b' });
  });
});
