/** A window over the page that says something; closes by its button or by Escape. */
export function showReport(heading: string, lines: readonly string[], close: string): void {
  const { dialog, actions } = makeDialog(heading, lines);
  actions.append(closingButton(dialog, close, 'close', true));
  dialog.showModal();
}

/** Resolves to whether the person wants to go on. */
export function askToGoOn(
  heading: string,
  text: string,
  words: { readonly goOn: string; readonly cancel: string },
): Promise<boolean> {
  const { dialog, actions } = makeDialog(heading, [text]);
  actions.append(
    closingButton(dialog, words.goOn, 'goOn', false),
    closingButton(dialog, words.cancel, 'cancel', true),
  );
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'goOn'));
    dialog.showModal();
  });
}

function makeDialog(heading: string, lines: readonly string[]) {
  const dialog = document.createElement('dialog');
  const title = document.createElement('h2');
  title.id = 'reportTitle';
  title.textContent = heading;
  dialog.setAttribute('aria-labelledby', title.id);
  const actions = document.createElement('div');
  actions.className = 'actions';
  dialog.append(title, tellLines(lines), actions);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  return { dialog, actions };
}

/** One line is a sentence, several are a list that the keyboard can scroll. */
function tellLines(lines: readonly string[]): HTMLElement {
  const isList = lines.length > 1;
  const element = document.createElement(isList ? 'ul' : 'p');
  if (isList) element.tabIndex = 0;
  const items = lines.map((line) => {
    const item = document.createElement(isList ? 'li' : 'span');
    item.textContent = line;
    return item;
  });
  element.append(...items);
  return element;
}

function closingButton(
  dialog: HTMLDialogElement,
  text: string,
  answer: string,
  isPrimary: boolean,
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.autofocus = isPrimary;
  if (isPrimary) button.className = 'primary';
  button.addEventListener('click', () => dialog.close(answer));
  return button;
}
