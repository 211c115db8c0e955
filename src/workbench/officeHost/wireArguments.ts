import { refuseArgument, type Json, type WireValue } from './wireObject';

/** Readers of arguments; each refuses what it cannot read, as the real host does. */

export function textOf(value: WireValue | undefined): string {
  return typeof value === 'string' ? value : refuseArgument();
}

export function numberOf(value: WireValue | undefined): number {
  return typeof value === 'number' ? value : refuseArgument();
}

export function flagOf(value: WireValue | undefined): boolean {
  return typeof value === 'boolean' ? value : refuseArgument();
}

/** Undefined where the caller left the argument out. */
export function optionalText(value: WireValue | undefined): string | undefined {
  return value === null || value === undefined ? undefined : textOf(value);
}

export function optionalNumber(value: WireValue | undefined): number | undefined {
  return value === null || value === undefined ? undefined : numberOf(value);
}

/** A plain object argument; its members still have to be read. */
export function recordOf(
  value: WireValue | undefined,
): Readonly<Record<string, WireValue | undefined>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, WireValue | undefined>>)
    : refuseArgument();
}

/** A rectangle of values, or the single value that stands for every cell. */
export function gridOf(value: WireValue): readonly (readonly Json[])[] | Json {
  if (!Array.isArray(value)) return value as Json;
  return value.map((row: WireValue) => (Array.isArray(row) ? (row as Json[]) : refuseArgument()));
}
