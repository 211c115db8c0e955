import type { WireMethod } from '../wireObject';

/** Numbers of events in the protocol, by the change they tell of. */
export const EVENT_TYPES = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
} as const;

export type EventName = keyof typeof EVENT_TYPES;

/** The target of a registration for the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook';

/** Which events an add-in has asked for, each by number and target. */
export class EventRegistry {
  private readonly registered = new Set<string>();

  set(eventType: number, targetId: string, isOn: boolean): void {
    const key = `${eventType} ${targetId}`;
    if (isOn) this.registered.add(key);
    else this.registered.delete(key);
  }

  has(eventType: number, targetId: string): boolean {
    return this.registered.has(`${eventType} ${targetId}`);
  }
}

/** The hidden methods by which the script library turns an object's events on and off. */
export function registrationMethods<T>(
  names: readonly EventName[],
  registryOf: (self: T) => EventRegistry,
  targetOf: (self: T) => string,
): Record<string, WireMethod<T>> {
  const methods: Record<string, WireMethod<T>> = {};
  for (const name of names) {
    const type = EVENT_TYPES[name];
    methods[`_Register${name}Event`] = (self) => registryOf(self).set(type, targetOf(self), true);
    methods[`_Unregister${name}Event`] = (self) =>
      registryOf(self).set(type, targetOf(self), false);
  }
  return methods;
}
