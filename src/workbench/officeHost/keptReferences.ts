import type { WireObject } from './wireObject';

/** Objects without an id of their own (ranges) that the add-in keeps from one batch to the next. */
export class KeptReferences {
  private readonly objects = new Map<string, WireObject>();
  private readonly ids = new WeakMap<WireObject, string>();
  private lastNumber = 0;

  keep(object: WireObject): void {
    const id = this.ids.get(object) ?? `ref${++this.lastNumber}`;
    this.ids.set(object, id);
    this.objects.set(id, object);
  }

  drop(id: string): void {
    this.objects.delete(id);
  }

  find(id: string): WireObject | undefined {
    return this.objects.get(id);
  }

  readonly idOf = (object: WireObject): string | undefined => this.ids.get(object);
}
