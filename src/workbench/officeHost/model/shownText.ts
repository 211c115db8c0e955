import type { CellValue } from '../../../model/grid';

const MS_PER_DAY = 86_400_000;
const SERIAL_OF_1970 = 25569;

/** What a cell shows, for the few number formats the product writes; a grid may know more. */
export function showValue(value: CellValue, numberFormat: string): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (/y.*m/i.test(numberFormat)) return showDay(value, numberFormat);
  const decimals = /\.(0+)/.exec(numberFormat)?.[1]?.length ?? 0;
  if (numberFormat.includes('%')) return `${(value * 100).toFixed(decimals)}%`;
  return /^[#,]*0(\.0+)?$/.test(numberFormat) ? value.toFixed(decimals) : String(value);
}

function showDay(serial: number, numberFormat: string): string {
  const day = new Date(Math.floor(serial - SERIAL_OF_1970) * MS_PER_DAY).toISOString().slice(0, 10);
  return numberFormat.includes('/') ? day.replaceAll('-', '/') : day;
}
