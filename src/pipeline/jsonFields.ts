import { isIsoDate } from '../model/calendar';

/** A JSON object's fields; nothing is taken from its prototype. */
export type JsonObject = Readonly<Record<string, unknown>>;

export type ParsedJson =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'invalid'; readonly reason: string };

/** A text as JSON, or the place where it is none. */
export function parseJson(text: string): ParsedJson {
  try {
    return { kind: 'json', value: JSON.parse(text.replace(/^\ufeff/, '')) as unknown };
  } catch (error) {
    return { kind: 'invalid', reason: error instanceof Error ? error.message : String(error) };
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldOf(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** A text that says something; undefined where the field is none, null where it is absent. */
export function textField(object: JsonObject, name: string): string | null | undefined {
  const value = fieldOf(object, name);
  if (value === undefined || value === null) return null;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A calendar day, as `textField`. */
export function dayField(object: JsonObject, name: string): string | null | undefined {
  const text = textField(object, name);
  return typeof text === 'string' && !isIsoDate(text) ? undefined : text;
}

/** A list of texts, as `textField`. */
export function textsField(object: JsonObject, name: string): readonly string[] | null | undefined {
  const value = fieldOf(object, name);
  if (value === undefined || value === null) return null;
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'string');
  return isList ? (value as readonly string[]) : undefined;
}

/** A whole number from 1 on, as `textField`. */
export function countField(object: JsonObject, name: string): number | null | undefined {
  const value = fieldOf(object, name);
  if (value === undefined || value === null) return null;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 ? value : undefined;
}

/** True or false, as `textField`. */
export function flagField(object: JsonObject, name: string): boolean | null | undefined {
  const value = fieldOf(object, name);
  if (value === undefined || value === null) return null;
  return typeof value === 'boolean' ? value : undefined;
}
