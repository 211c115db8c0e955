import type { Locale } from '../model/basics';

/** A button of the add-in's group on the ribbon, as the manifest declares it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Path of the picture on this server, or null. */
  readonly icon: string | null;
  /** The function a press calls; null where it shows the task pane. */
  readonly functionName: string | null;
}

/** The manifest's ribbon buttons in the language; none where the manifest is empty or is no XML. */
export function readRibbonButtons(manifest: string, locale: Locale): RibbonButton[] {
  if (manifest.trim() === '') return [];
  const xml = new DOMParser().parseFromString(manifest, 'application/xml');
  const seen = new Set<string>();
  return elements(xml, 'Control')
    .filter((control) => /Button$/.test(control.getAttribute('xsi:type') ?? ''))
    .map((control) => readButton(xml, control, locale))
    .filter((button) => !seen.has(button.id) && seen.add(button.id));
}

function readButton(xml: Document, control: Element, locale: Locale): RibbonButton {
  const resource = (parent: Element | undefined, name: string) =>
    parent && findResource(xml, elements(parent, name)[0]?.getAttribute('resid'), locale);
  const supertip = elements(control, 'Supertip')[0];
  const icon = elements(control, 'Image').find((image) => image.getAttribute('size') === '32');
  const address = findResource(xml, icon?.getAttribute('resid'), locale);
  return {
    id: control.getAttribute('id') ?? '',
    label: resource(control, 'Label') ?? '',
    description: resource(supertip, 'Description') ?? '',
    icon: address === undefined ? null : new URL(address).pathname.slice(1),
    functionName: elements(control, 'FunctionName')[0]?.textContent?.trim() ?? null,
  };
}

/** The text or address a `resid` stands for, in the language where the manifest has it. */
function findResource(
  xml: Document,
  id: string | null | undefined,
  locale: Locale,
): string | undefined {
  const resource = ['String', 'Image', 'Url']
    .flatMap((name) => elements(xml, name))
    .find((element) => id && element.getAttribute('id') === id);
  const override = resource && elements(resource, 'Override').find(isFor(locale));
  return override?.getAttribute('Value') ?? resource?.getAttribute('DefaultValue') ?? undefined;
}

function isFor(locale: Locale) {
  return (element: Element) =>
    element.getAttribute('Locale')?.toLowerCase() === locale.toLowerCase();
}

function elements(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS('*', name)];
}
