import * as fs from 'node:fs';
import * as path from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import {
  createExcelHost,
  type ExcelHost,
  type ExcelHostOptions,
} from '../../src/workbench/officeHost/excelHost';
import { describeHost, XdmConversation } from '../../src/workbench/officeHost/xdmConversation';

const DIST = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const ADDRESS = { conversationId: 'c1', appId: 'a1', hostOrigin: 'https://localhost' };

/** The floor of the product; newer members of the object model are refused by the library itself. */
const REQUIREMENTS = { ExcelApi: '1.13', SharedRuntime: '1.1', RibbonApi: '1.1', DialogApi: '1.2' };

export interface OfficeRuntimeOptions extends ExcelHostOptions {
  readonly requirements?: Readonly<Record<string, string>>;
  readonly locale?: string;
}

export interface OfficeRuntime {
  readonly excel: ExcelHost;
  readonly conversation: XdmConversation;
  /** `context.sync` round trips of the work given. */
  countSyncs(work: () => Promise<unknown>): Promise<number>;
}

/**
 * Loads the published, unmodified script library into this jsdom window with a host of ours as its
 * parent. Once per test file: the library keeps what it knows of its host for good.
 */
export async function startOffice(options: OfficeRuntimeOptions = {}): Promise<OfficeRuntime> {
  const { requirements = REQUIREMENTS, locale = 'zh-CN' } = options;
  const excel = createExcelHost(options);
  const conversation = new XdmConversation({
    ...ADDRESS,
    locale,
    requirements,
    executeBatch: (body) => excel.executeBatch(body),
    post: (data) =>
      window.dispatchEvent(new MessageEvent('message', { data, origin: ADDRESS.hostOrigin })),
  });
  excel.attach(conversation);
  prepareWindow(locale, conversation);
  serveScripts();
  window.eval(fs.readFileSync(path.join(DIST, 'office.js'), 'utf8'));
  await Office.onReady();
  return { excel, conversation, countSyncs: (work) => countSyncs(excel, work) };
}

async function countSyncs(excel: ExcelHost, work: () => Promise<unknown>): Promise<number> {
  const before = excel.batchCount;
  await work();
  return excel.batchCount - before;
}

/** jsdom lacks a few things of a browser, and a frame's parent. */
function prepareWindow(locale: string, conversation: XdmConversation): void {
  window.sessionStorage.clear();
  Object.assign(globalThis, { TextEncoder, TextDecoder });
  const { hostInfo, xdmInfo } = describeHost(locale, ADDRESS);
  window.name = JSON.stringify({ baseFrameName: 'f', hostInfo, xdmInfo, serializerVersion: '1' });
  const parent = {
    postMessage: (message: string) => setTimeout(() => void conversation.receive(message), 0),
  };
  Object.defineProperty(window, 'parent', { configurable: true, value: parent });
  if (!('domain' in document))
    Object.defineProperty(document, 'domain', { configurable: true, get: () => 'localhost' });
}

/** The library loads its further parts by script tags; they come from the installed package. */
function serveScripts(): void {
  const append = document.head.appendChild.bind(document.head);
  const serve = <T extends Node>(node: T): T => {
    const file = node instanceof HTMLScriptElement && /\/office\/(.+)$/.exec(node.src)?.[1];
    if (!file) return append(node);
    setTimeout(() => {
      const script = path.join(DIST, file);
      if (fs.existsSync(script)) window.eval(fs.readFileSync(script, 'utf8'));
      node.dispatchEvent(new Event(fs.existsSync(script) ? 'load' : 'error'));
    }, 0);
    return node;
  };
  document.head.appendChild = serve;
  const tag = document.createElement('script');
  tag.setAttribute('src', 'https://localhost/office/office.js');
  tag.setAttribute('type', 'text/plain');
  append(tag);
}
