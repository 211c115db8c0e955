import {
  cutClauses,
  findClause,
  moveChoice,
  spanOf,
} from '../../../src/taskpane/pages/review/clauses';
import { windowFrom } from '../../../src/taskpane/pages/review/useTextWindow';

const clausesOf = (text: string) =>
  cutClauses(text).map(({ start, end }) => text.slice(start, end));

describe('the clauses of a text', () => {
  it('end with their stops, and at the end of a line', () => {
    expect(clausesOf('到2025年，培训人才；创建试点。\n　二、任务\n')).toEqual([
      '到2025年，',
      '培训人才；',
      '创建试点。',
      '二、任务',
    ]);
  });

  it('are not cut within a figure', () => {
    expect(clausesOf('培训1,200人,建点3.5个')).toEqual(['培训1,200人,', '建点3.5个']);
  });

  it('have words: lines of signs alone are none', () => {
    expect(clausesOf('——\n。。\n')).toEqual([]);
  });

  it('are found by a place within them, or before them', () => {
    const clauses = cutClauses('甲。\n\n乙。');
    expect([0, 3, 4, 99].map((at) => findClause(clauses, at))).toEqual([0, 1, 1, 0]);
  });
});

describe('the arrow keys', () => {
  const press = (key: string, shiftKey = false) =>
    moveChoice({ anchor: 2, focus: 3 }, { key, shiftKey }, 5);

  it('move to the next clause and stop at the ends', () => {
    expect(press('ArrowDown')).toEqual({ anchor: 4, focus: 4 });
    expect(press('ArrowUp')).toEqual({ anchor: 2, focus: 2 });
    expect(press('PageDown')).toEqual({ anchor: 4, focus: 4 });
    expect(press('Home')).toEqual({ anchor: 0, focus: 0 });
  });

  it('take more than one with Shift, from where the choice began', () => {
    expect(press('ArrowDown', true)).toEqual({ anchor: 2, focus: 4 });
    expect(press('Home', true)).toEqual({ anchor: 2, focus: 0 });
  });

  it('leave other keys alone', () => {
    expect(press('a')).toBeNull();
  });

  it('choose the same stretch in either direction', () => {
    const clauses = cutClauses('甲。乙。丙。');
    expect(spanOf(clauses, { anchor: 2, focus: 1 })).toEqual({ start: 2, end: 6 });
    expect(spanOf(clauses, { anchor: 1, focus: 2 })).toEqual({ start: 2, end: 6 });
    expect(spanOf([], { anchor: 0, focus: 0 })).toBeNull();
  });
});

describe('what is drawn of a text', () => {
  it('is all of a short one', () => {
    expect(windowFrom('甲\n乙', 2)).toEqual({ start: 0, end: 3 });
  });

  it('of a long one begins at a line and never runs out of it', () => {
    const text = `${'甲'.repeat(99)}\n`.repeat(500);
    expect(windowFrom(text, 250)).toEqual({ start: 200, end: 20_250 });
    expect(windowFrom(text.slice(7), 1_000_000).end).toBe(text.length - 7);
    expect(windowFrom(text, -5)).toEqual({ start: 0, end: 20_000 });
  });

  it('of a line without end begins where it is asked to', () => {
    expect(windowFrom('甲'.repeat(50_000), 9000)).toEqual({ start: 9000, end: 29_000 });
  });
});
