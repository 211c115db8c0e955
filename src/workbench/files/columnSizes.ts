/** Pixels of a column: 7 a character of the default font at 100 %, 5 of padding; 0.75 points each. */
const PIXELS_PER_CHARACTER = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;
/** Characters are kept to three places: enough to come back to the same pixel. */
const PLACES = 1000;

/** Points of a column so many characters wide. */
export function pointsOfCharacters(characters: number): number {
  return Math.trunc(characters * PIXELS_PER_CHARACTER + PADDING_PIXELS) * POINTS_PER_PIXEL;
}

/** Characters that make a column so many points wide. */
export function charactersOfPoints(points: number): number {
  const pixels = points / POINTS_PER_PIXEL;
  return Math.max(
    0,
    Math.ceil(((pixels - PADDING_PIXELS) / PIXELS_PER_CHARACTER) * PLACES) / PLACES,
  );
}
