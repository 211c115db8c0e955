/** Bounds of reading, counted while inflating and never taken from what a file says of itself. */
export interface ReadLimits {
  readonly fileBytes: number;
  /** All parts together. */
  readonly inflatedBytes: number;
  /** Inflated to compressed bytes of one part; minded above `ratioFloorBytes` only. */
  readonly ratio: number;
  readonly ratioFloorBytes: number;
  readonly parts: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells that hold something, and rows that do, of all sheets together. */
  readonly cells: number;
  /** UTF-16 units of one cell. */
  readonly cellLength: number;
}

/** What the pane reads. */
export const paneLimits: ReadLimits = {
  fileBytes: 20 * 2 ** 20,
  inflatedBytes: 200 * 2 ** 20,
  ratio: 200,
  ratioFloorBytes: 4 * 2 ** 20,
  parts: 1_000,
  rows: 1_048_576,
  columns: 16_384,
  cells: 5_000_000,
  cellLength: 32_767,
};

/** What the command line reads. */
export const commandLineLimits: ReadLimits = {
  ...paneLimits,
  fileBytes: 200 * 2 ** 20,
  inflatedBytes: 2 * 2 ** 30,
  cells: 50_000_000,
};
