import type { MarkerStyle } from './outlineTypes';
import { INLINE_STYLES, readBareMarker, readMarker, type Marker } from './readMarker';

/** A place where a head may begin. */
export interface MarkerPlace extends Marker {
  readonly start: number;
  /** At the beginning of a paragraph, where a number is hardly anything else. */
  readonly opensParagraph: boolean;
  /** Right behind a chapter's heading, whose line end was lost. */
  readonly followsHead: boolean;
}

/** A stop, or a closed bracket, after which a number may stand within a paragraph. */
const AFTER_STOP = /[。；！？：)】〕]/g;

const FEWEST_BARE = 3;
const STOPS = '。；！？';
const LONGEST_CHAPTER_HEADING = 40;
/** Only signs that no word holds: (一), 第一节, 1. */
const RUN_IN_STYLES: ReadonlySet<MarkerStyle> = new Set<MarkerStyle>([
  'chineseParen',
  'section',
  'article',
  'arabic',
]);

/** Every place a number may open a head, in reading order. */
export function findMarkers(text: string): MarkerPlace[] {
  const places: MarkerPlace[] = [];
  let begin = 0;
  while (begin < text.length) {
    const stop = text.indexOf('\n', begin);
    const end = stop < 0 ? text.length : stop;
    findInParagraph(text, begin, end, places);
    begin = end + 1;
  }
  return keepPlausible(places);
}

function findInParagraph(text: string, begin: number, end: number, places: MarkerPlace[]): void {
  const first = readMarker(text, begin) ?? readBareMarker(text, begin);
  if (first) places.push({ ...first, start: begin, opensParagraph: true, followsHead: false });
  if (text.slice(begin, end).includes('\t')) return;
  AFTER_STOP.lastIndex = begin + (first?.length ?? 0);
  for (;;) {
    const match = AFTER_STOP.exec(text);
    if (!match || match.index >= end - 2) return;
    const at = match.index + 1;
    const marker = readMarker(text, at);
    if (marker && INLINE_STYLES.has(marker.style)) {
      places.push({ ...marker, start: at, opensParagraph: false, followsHead: false });
      findAfterHeading(text, at + marker.length, end, places);
    }
  }
}

/** Where line ends were lost, a chapter's heading runs into the number of its first duty. */
function findAfterHeading(text: string, from: number, end: number, places: MarkerPlace[]): void {
  const last = Math.min(end, from + LONGEST_CHAPTER_HEADING);
  for (let at = from + 2; at < last && !STOPS.includes(text.charAt(at)); at += 1) {
    const marker = readMarker(text, at);
    if (!marker || marker.value === null || !RUN_IN_STYLES.has(marker.style)) continue;
    places.push({ ...marker, start: at, opensParagraph: false, followsHead: true });
    return;
  }
}

/**
 * Within a paragraph a number heads something only where its style does so at the beginning of
 * paragraphs too, or where the text has no paragraphs to speak of.
 */
function keepPlausible(places: readonly MarkerPlace[]): MarkerPlace[] {
  const opening = new Set<MarkerStyle>();
  for (const place of places) if (place.opensParagraph) opening.add(place.style);
  const hasLostLines = places.filter((place) => place.opensParagraph).length <= 2;
  const running = new Set([...runningBareNumbers(places), ...runningOrdinals(places)]);
  return places.filter((place) =>
    isBare(place) || isOrdinal(place)
      ? running.has(place)
      : place.opensParagraph || hasLostLines || opening.has(place.style),
  );
}

const isBare = (place: MarkerPlace): boolean =>
  place.style === 'bareArabic' || place.style === 'bare';

const isOrdinal = (place: MarkerPlace): boolean =>
  place.style === 'ordinal' || place.style === 'firstly';

/**
 * `第一，`, `一是` in paragraphs of their own, right below a chapter's heading: there they number its
 * duties. Below a duty they only order its sentences.
 */
function runningOrdinals(places: readonly MarkerPlace[]): MarkerPlace[] {
  const opening = places.filter((place) => place.opensParagraph);
  const running: MarkerPlace[] = [];
  opening.forEach((place, at) => {
    const before = opening[at - 1];
    if (!isOrdinal(place) || !before) return;
    const isFirst = place.value === 1 && CHAPTERS.has(before.style);
    const goesOn = running[running.length - 1] === before && before.style === place.style;
    const isNext = goesOn && place.value === (before.value ?? 0) + 1;
    if (isFirst ? opening[at + 1]?.style === place.style : isNext) running.push(place);
  });
  return running;
}

const CHAPTERS: ReadonlySet<MarkerStyle> = new Set<MarkerStyle>(['chapter', 'chinese', 'part']);

/** Numbers without a sign, where at least three go on one from the other: 1 要求, 2 任务, 3 保障. */
function runningBareNumbers(places: readonly MarkerPlace[]): ReadonlySet<MarkerPlace> {
  const running = new Set<MarkerPlace>();
  for (const style of ['bareArabic', 'bare'] as const) {
    const run: MarkerPlace[] = [];
    for (const place of places) {
      if (place.style === style && place.value === run.length + 1) run.push(place);
    }
    if (run.length >= FEWEST_BARE) for (const place of run) running.add(place);
  }
  return running;
}
