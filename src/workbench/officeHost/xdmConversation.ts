import type { Json } from './wireObject';

/** Numbers and names of the protocol, as captured from the published script library. */
const MessageType = { request: 0, response: 1 };
const ActionKind = { invoke: 0, registerEvent: 1, unregisterEvent: 2 };
const ResponseType = { answer: 0, event: 1 };
const Dispatch = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 };
const RICH_API_EVENT_CATEGORY = 65536;
const UNSUPPORTED_METHOD = 5001;
const SPREADSHEET_APP = 16;

interface Request {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: MethodData | undefined;
}

interface MethodData {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  /** The batch of a rich call stands at index 4. */
  readonly ArrayData?: readonly unknown[];
  readonly [key: string]: unknown;
}

export interface ConversationOptions {
  readonly conversationId: string;
  readonly appId: string;
  /** Always https; its host has to be the frame's `document.domain`. */
  readonly hostOrigin: string;
  readonly locale: string;
  /** Requirement sets with their versions as text: `1.10`, not 1.1. */
  readonly requirements: Readonly<Record<string, string>>;
  readonly documentUrl?: string;
  /** Answers a batch (JSON text in, JSON text out). */
  readonly executeBatch: (body: string) => Promise<string>;
  /** Carries an answer to the add-in's window. */
  readonly post: (message: string) => void;
}

/** One event of the object model. */
export interface RichEvent {
  readonly eventType: number;
  readonly targetId: string;
  readonly args: Json;
}

/** The parent window's side of the talk with an add-in's frame: JSON messages, no DOM. */
export class XdmConversation {
  private readonly listeners = new Map<string, Request>();
  private readonly commands = new Map<string, () => void>();
  private settings = new Map<string, string>();
  private lastSequence = 0;

  constructor(private readonly options: ConversationOptions) {}

  /** Takes every message of the add-in's window; ones that are not ours are passed over. */
  async receive(message: unknown): Promise<void> {
    const request = parseRequest(message);
    if (!request || request._conversationId !== this.options.conversationId) return;
    if (request._actionType === ActionKind.registerEvent) {
      this.listeners.set(request._actionName, request);
      this.respond(request, { Error: 0 });
    } else if (request._actionType === ActionKind.unregisterEvent) {
      this.listeners.delete(request._actionName);
      this.respond(request, { Error: 0 });
    } else this.respond(request, await this.answerCall(request));
  }

  /** Tells the add-in of events of the object model; nothing happens before it listens. */
  fireEvents(events: readonly RichEvent[]): void {
    const entries = events.map((event) => [
      RICH_API_EVENT_CATEGORY,
      event.eventType,
      event.targetId,
      JSON.stringify(event.args),
      ++this.lastSequence,
      false,
    ]);
    this.fire('richApiMessage', { ArrayData: entries });
  }

  /** Presses a ribbon button; resolves when the add-in says the command is done. */
  pressCommand(functionName: string, controlId: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const id = `command${++this.lastSequence}`;
      this.commands.set(id, resolve);
      const source = JSON.stringify({ source: { id: controlId } });
      if (!this.fire('appCommandInvoked', { 0: id, 1: functionName, 2: source }))
        reject(new Error('the add-in does not listen for commands'));
    });
  }

  private async answerCall(request: Request): Promise<Json> {
    if (request._actionName === 'ContextActivationManager_getAppContextAsync')
      return this.describeApp();
    if (request._actionName !== 'executeMethod') return null;
    return { Version: 1, ...(await this.answerMethod(request._data ?? {})) };
  }

  private async answerMethod(data: MethodData): Promise<Record<string, Json>> {
    switch (data.DdaMethod?.DispatchId) {
      case Dispatch.richApi: {
        const body = await this.options.executeBatch(String(data.ArrayData?.[4]));
        return { Error: 0, Data: [200, [], body] };
      }
      case Dispatch.saveSettings:
        this.settings = new Map(data.DdaSettingsMethod?.Properties ?? []);
        return { Error: 0 };
      case Dispatch.loadSettings: {
        const entries = [...this.settings].map(([Name, Value]) => ({ Name, Value }));
        return { Error: 0, Properties: { Settings: entries } };
      }
      case Dispatch.commandCompleted:
        this.commands.get(String(data[0]))?.();
        this.commands.delete(String(data[0]));
        return { Error: 0 };
      default:
        return { Error: UNSUPPORTED_METHOD };
    }
  }

  private describeApp(): Json {
    const { appId, locale, hostOrigin, requirements, documentUrl } = this.options;
    return {
      _id: appId,
      _appName: SPREADSHEET_APP,
      _appVersion: '16.0.18227.20000',
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: documentUrl ?? `${hostOrigin}/Book1.xlsx`,
      _clientMode: 1,
      _settings: [...this.settings].map(([name, value]) => [name, value]),
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: this.options.conversationId,
      _appInstanceId: `${appId}-1`,
      _appMinorVersion: 1,
      _requirementMatrix: JSON.stringify(requirements),
      _hostFullVersion: '16.0.18227.20000',
      _clientWindowHeight: 800,
      _clientWindowWidth: 350,
      _addinName: 'Dabiao',
      _appDomains: [hostOrigin],
      _featureGates: {},
      _initialDisplayMode: 2,
    };
  }

  private fire(eventName: string, data: Json): boolean {
    const registration = this.listeners.get(eventName);
    if (registration) this.respond(registration, data, ResponseType.event);
    return registration !== undefined;
  }

  private respond(request: Request, data: Json, responseType = ResponseType.answer): void {
    this.options.post(
      JSON.stringify({
        _messageType: MessageType.response,
        _actionName: request._actionName,
        _conversationId: request._conversationId,
        _correlationId: request._correlationId,
        _origin: this.options.hostOrigin,
        _data: data,
        _errorCode: 0,
        _responseType: responseType,
        _serializerVersion: 1,
      }),
    );
  }
}

/** What the frame needs to know before it loads: the same text in its address or its window name. */
export function describeHost(locale: string, conversation: ConversationAddress): HostDescription {
  const { conversationId, appId, hostOrigin } = conversation;
  return {
    // Flags: 1 shared runtime, 16 public add-in.
    hostInfo: `Excel$Web$16.01$${locale}$${conversationId}$$disableLogging$17`,
    xdmInfo: `${conversationId}|${appId}|${hostOrigin}`,
  };
}

/** Query and fragment of the frame's address; `_xdm_Info` has to come last and not be encoded. */
export function frameAddress(page: string, description: HostDescription): string {
  const { hostInfo, xdmInfo } = description;
  return `${page}?_host_Info=${hostInfo}#&_serializer_version=1&_xdm_Info=${xdmInfo}`;
}

export type ConversationAddress = Pick<
  ConversationOptions,
  'conversationId' | 'appId' | 'hostOrigin'
>;

export interface HostDescription {
  readonly hostInfo: string;
  readonly xdmInfo: string;
}

function parseRequest(message: unknown): Request | null {
  if (typeof message !== 'string' || !message.startsWith('{')) return null;
  try {
    const request = JSON.parse(message) as Request;
    return request._messageType === MessageType.request ? request : null;
  } catch {
    return null;
  }
}
