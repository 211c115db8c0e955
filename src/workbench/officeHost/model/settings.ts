import { textOf } from '../wireArguments';
import { defineWireClass, type Json, type WireClass } from '../wireObject';
import { defineCollection, sameKey } from './collection';

const settingClass = defineWireClass<Setting>({
  name: 'Setting',
  identity: ['_Id'],
  properties: {
    _Id: { read: (self) => self.key },
    Key: { read: (self) => self.key },
    Value: {
      read: (self) => self.value,
      write: (self, value) => {
        self.value = value as Json;
      },
    },
  },
  methods: { Delete: (self) => self.owner.remove(self) },
});

/** A value an add-in keeps in the workbook. */
export class Setting {
  readonly wire: WireClass = settingClass;

  constructor(
    readonly owner: SettingCollection,
    readonly key: string,
    public value: Json,
  ) {}
}

const settingCollectionClass = defineCollection<SettingCollection>({
  name: 'SettingCollection',
  methods: { Add: (self, [key, value]) => self.add(textOf(key), value as Json) },
});

export class SettingCollection {
  readonly wire: WireClass = settingCollectionClass;
  private settings: Setting[] = [];

  list(): readonly Setting[] {
    return this.settings;
  }

  find(key: string): Setting | undefined {
    return this.settings.find((setting) => sameKey(setting.key, key));
  }

  /** Adds, or replaces the value under the same key. */
  add(key: string, value: Json): Setting {
    const known = this.find(key);
    if (known) {
      known.value = value;
      return known;
    }
    const setting = new Setting(this, key, value);
    this.settings.push(setting);
    return setting;
  }

  remove(setting: Setting): void {
    this.settings = this.settings.filter((other) => other !== setting);
  }
}
