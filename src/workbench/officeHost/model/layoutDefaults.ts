/** Points, of a sheet nobody has laid out; the real host starts with the same. */
export const DEFAULT_COLUMN_WIDTH = 48;
export const DEFAULT_ROW_HEIGHT = 15;
