import type { PaneFrame } from './paneFrame';
import type { RibbonButton } from './ribbonButtons';
import type { WorkbenchTexts } from './texts';

interface RibbonActions {
  /** Calls the add-in's function, as Excel does when the button is pressed. */
  readonly press: (functionName: string, controlId: string) => Promise<void>;
  readonly pane: Pick<PaneFrame, 'isShown' | 'show' | 'onShown'>;
  readonly openFile: (file: File) => void;
  readonly saveCopy: () => void;
  readonly insertRows: () => void;
}

/** Draws the slim ribbon: files, the manifest's buttons, the pane's switch, the other language. */
export function drawRibbon(
  ribbon: HTMLElement,
  buttons: readonly RibbonButton[],
  texts: WorkbenchTexts,
  otherLanguage: string,
  actions: RibbonActions,
): void {
  const title = document.createElement('span');
  title.className = 'title';
  title.textContent = texts.title;
  const space = document.createElement('span');
  space.className = 'space';
  const language = document.createElement('a');
  language.href = otherLanguage;
  language.textContent = texts.otherLanguage;
  const commands = buttons.map((button) => commandButton(button, actions));
  const files = fileButtons(texts, actions);
  const ownSwitch = paneSwitch(texts, actions.pane);
  ribbon.replaceChildren(title, ...files, ...commands, space, ownSwitch, language);
}

/** Opening by a file's choice, and saving, which the keyboard knows as well. */
function fileButtons(texts: WorkbenchTexts, actions: RibbonActions): HTMLElement[] {
  const choice = document.createElement('input');
  choice.type = 'file';
  choice.accept = '.xlsx';
  choice.hidden = true;
  choice.addEventListener('change', () => {
    const [file] = choice.files ?? [];
    // The same file may be chosen again.
    choice.value = '';
    if (file) actions.openFile(file);
  });
  const open = plainButton('open', texts.open, texts.openTip, () => choice.click());
  const save = plainButton('save', texts.save, texts.saveTip, actions.saveCopy);
  save.setAttribute('aria-keyshortcuts', 'Control+S');
  const listen = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    actions.saveCopy();
  };
  window.addEventListener('keydown', listen, { capture: true });
  const insert = plainButton('insertRow', texts.insertRow, texts.insertRowTip, actions.insertRows);
  return [choice, open, save, insert];
}

function plainButton(id: string, text: string, tip: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.id = id;
  element.textContent = text;
  element.title = tip;
  element.addEventListener('click', press);
  return element;
}

function commandButton(button: RibbonButton, actions: RibbonActions): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.id = button.id;
  element.title = button.description;
  if (button.icon !== null) {
    const image = document.createElement('img');
    image.src = button.icon;
    image.alt = '';
    element.append(image);
  }
  element.append(button.label);
  element.addEventListener('click', () => void press(element, button, actions));
  return element;
}

async function press(element: HTMLButtonElement, button: RibbonButton, actions: RibbonActions) {
  if (button.functionName === null) return actions.pane.show(true);
  element.disabled = true;
  try {
    await actions.press(button.functionName, button.id);
  } catch (error) {
    // The add-in does not listen yet: the pane that would is still loading.
    console.warn(error);
  } finally {
    element.disabled = false;
  }
}

function paneSwitch(texts: WorkbenchTexts, pane: RibbonActions['pane']): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  const draw = () => {
    element.textContent = pane.isShown ? texts.hidePane : texts.showPane;
    element.setAttribute('aria-expanded', String(pane.isShown));
  };
  element.addEventListener('click', () => pane.show(!pane.isShown));
  pane.onShown(draw);
  draw();
  return element;
}
