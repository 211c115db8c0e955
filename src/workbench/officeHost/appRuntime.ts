import { textOf } from './wireArguments';
import { defineWireClass, type WireClass, type WireObject } from './wireObject';

/** Name under which the script library asks for it. */
export const APP_RUNTIME_SERVICE = 'Microsoft.AppRuntime.AppRuntimeService';

const SHOWN = 'Visible';

const appRuntimeClass = defineWireClass<AppRuntime>({
  name: 'AppRuntimeService',
  methods: {
    SetAppRuntimeState: (self, [state]) => self.setState(textOf(state)),
    GetAppRuntimeState: (self) => self.state,
  },
});

/** The shared runtime of pane and commands: whether its pane is shown. */
export class AppRuntime implements WireObject {
  readonly wire: WireClass = appRuntimeClass;
  state = SHOWN;

  constructor(private readonly onPaneShown: (isShown: boolean) => void) {}

  setState(state: string): void {
    this.state = state;
    this.onPaneShown(state === SHOWN);
  }
}
