/**
 * Runs in the pane's frame before Office.js, in the workbench only. Office.js talks to a parent
 * whose origin is https and checks it; here the parent is this machine over plain http. So outgoing
 * messages are passed on whatever origin they name, and the parent's are shown under the https
 * origin that the frame's address names. Office.js itself is not touched.
 */
const parentPage = window.parent;
const hostOrigin = location.origin.replace(/^http:/, 'https:');
const shownAgain = new WeakSet<Event>();

if (parentPage !== window && location.protocol === 'http:') {
  const forwarder = {
    postMessage: (message: unknown) => parentPage.postMessage(message, location.origin),
  };
  Object.defineProperty(window, 'parent', { configurable: true, value: forwarder });
  window.addEventListener('message', showUnderHttps, { capture: true });
}

function showUnderHttps(event: MessageEvent): void {
  if (shownAgain.has(event) || event.source !== parentPage || event.origin !== location.origin)
    return;
  event.stopImmediatePropagation();
  const shown = new MessageEvent('message', { data: event.data, origin: hostOrigin });
  shownAgain.add(shown);
  window.dispatchEvent(shown);
}

export {};
