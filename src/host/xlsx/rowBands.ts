/** What covers whole rows of a sheet, whatever its columns. */
export interface CoversRows {
  readonly row: number;
  readonly rows: number;
}

/** Rows [first, end) that the same items cover, in the items' own order. */
export interface RowBand<T> {
  readonly first: number;
  readonly end: number;
  readonly items: readonly T[];
}

/** The rows that anything covers, cut where what covers them changes; from top to bottom. */
export function* cutIntoBands<T extends CoversRows>(items: readonly T[]): Generator<RowBand<T>> {
  const waiting = items
    .map((item, order) => ({ item, order, end: item.row + item.rows }))
    .filter(({ item }) => item.rows > 0)
    .sort((a, b) => a.item.row - b.item.row || a.order - b.order);
  let next = 0;
  let active: typeof waiting = [];
  let row = 0;
  while (next < waiting.length || active.length > 0) {
    if (active.length === 0) row = waiting[next]!.item.row;
    while (waiting[next]?.item.row === row) active.push(waiting[next++]!);
    active.sort((a, b) => a.order - b.order);
    const upTo = waiting[next]?.item.row ?? Infinity;
    const end = active.reduce((least, one) => Math.min(least, one.end), upTo);
    yield { first: row, end, items: active.map(({ item }) => item) };
    row = end;
    active = active.filter((one) => one.end > row);
  }
}

/** Finds the band of a row, or null; rows are asked for from top to bottom. */
export function createBandFinder<B extends { readonly first: number; readonly end: number }>(
  bands: readonly B[],
): (row: number) => B | null {
  let at = 0;
  return (row) => {
    while (at < bands.length && bands[at]!.end <= row) at++;
    const band = bands[at];
    return band !== undefined && band.first <= row ? band : null;
  };
}
