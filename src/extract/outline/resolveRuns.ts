import type { MarkerPlace } from './findMarkers';
import type { MarkerStyle } from './outlineTypes';

/** A marker taken for a head, with its depth. */
export interface ResolvedHead extends MarkerPlace {
  /** 1 is outermost. */
  readonly level: number;
  readonly isCertain: boolean;
}

interface OpenRun {
  readonly style: MarkerStyle;
  last: number;
}

/** Numbers may be lost or typed twice; a jump further than this is no list. */
const LARGEST_GAP = 3;

/**
 * Which markers are heads, and how deep: a number goes on the run it belongs to, `1` opens a run under
 * the current head, and a run may go on through the chapters ((三) after (二) of the chapter before).
 */
export function resolveRuns(places: readonly MarkerPlace[]): ResolvedHead[] {
  const open: OpenRun[] = [];
  const lastOfStyle = new Map<MarkerStyle, number>();
  const heads: ResolvedHead[] = [];
  let beforeAnnex: readonly OpenRun[] = [];
  const following = nextOfStyle(places);
  places.forEach((place, at) => {
    if (place.style === 'annex') {
      beforeAnnex = open.filter((run) => run.style !== 'annex');
      open.length = 0;
      lastOfStyle.clear();
      heads.push({ ...place, level: 1, isCertain: true });
      open.push({ style: 'annex', last: 0 });
      return;
    }
    if (place.style === 'box') {
      // It ends the item above it, and the list goes on behind it.
      while (open[open.length - 1]?.style === 'box') open.pop();
      heads.push({ ...place, level: Math.max(1, open.length), isCertain: true });
      open.push({ style: 'box', last: 0 });
      return;
    }
    if (place.value !== null) dropUnnumbered(open);
    const goesOn = goesOnBehindAnnex(open, beforeAnnex, place);
    if (goesOn) open.splice(0, open.length, ...goesOn);
    const depth = findRun(open, place);
    const verdict = judge(place, open[depth], lastOfStyle.get(place.style), following[at], open);
    if (verdict === 'no') return;
    if (depth >= 0) open.length = depth;
    const value = place.value ?? 0;
    open.push({ style: place.style, last: value });
    lastOfStyle.set(place.style, value);
    heads.push({ ...place, level: open.length, isCertain: verdict === 'sure' });
  });
  return heads;
}

/** The runs of the text, where an annex was set into it and its numbers go on: 二、 附表 三、. */
function goesOnBehindAnnex(
  open: readonly OpenRun[],
  before: readonly OpenRun[],
  place: MarkerPlace,
): readonly OpenRun[] | null {
  if (open[0]?.style !== 'annex' || !place.opensParagraph || (place.value ?? 0) < 2) return null;
  if (open.some((run) => run.style === place.style)) return null;
  const at = before.findIndex((run) => run.style === place.style && place.value === run.last + 1);
  return at === 0 ? before.slice(0, 1) : null;
}

/** Nothing numbered stands under a dash or a dot. */
function dropUnnumbered(open: OpenRun[]): void {
  while (/^(?:dash|bullet)$/.test(open[open.length - 1]?.style ?? '')) open.pop();
}

/**
 * Where the run of the place stands: the innermost its number goes on, else the innermost of its
 * style. What a box holds is numbered anew within it.
 */
function findRun(open: readonly OpenRun[], place: MarkerPlace): number {
  const box = open.findLastIndex((run) => run.style === 'box');
  const goesOn = open.findLastIndex(
    (run) => run.style === place.style && place.value === run.last + 1,
  );
  if (goesOn >= 0) return goesOn;
  const same = open.findLastIndex((run) => run.style === place.style);
  return place.value === 1 && same < box ? -1 : same;
}

function judge(
  place: MarkerPlace,
  run: OpenRun | undefined,
  lastOfStyle: number | undefined,
  following: number | undefined,
  open: readonly OpenRun[],
): 'sure' | 'doubtful' | 'no' {
  const { value } = place;
  if (value === null) return 'sure';
  const expected = run?.last ?? lastOfStyle;
  if (expected !== undefined && value === expected + 1) return 'sure';
  if (value === 1)
    return place.opensParagraph || place.followsHead || following === 2 ? 'sure' : 'no';
  if (!place.opensParagraph) return 'no';
  if (run) {
    return value > run.last - 1 && value <= run.last + LARGEST_GAP ? 'doubtful' : 'no';
  }
  if (lastOfStyle !== undefined) {
    return value > lastOfStyle && value <= lastOfStyle + LARGEST_GAP ? 'doubtful' : 'no';
  }
  return open.length === 0 || following === value + 1 ? 'doubtful' : 'no';
}

/** For each place the value of the next one of its style. */
function nextOfStyle(places: readonly MarkerPlace[]): (number | undefined)[] {
  const next = new Map<MarkerStyle, number>();
  const found: (number | undefined)[] = new Array<number | undefined>(places.length);
  for (let at = places.length - 1; at >= 0; at -= 1) {
    const place = places[at];
    if (!place) continue;
    found[at] = next.get(place.style);
    if (place.value !== null) next.set(place.style, place.value);
  }
  return found;
}
