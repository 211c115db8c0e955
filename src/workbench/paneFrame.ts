import type { WorkbenchTexts } from './texts';

const NARROWEST = 280;
const WIDEST = 900;
const STEP = 20;

/** The frame with the real task pane in it, beside a divider that makes it wider or narrower. */
export class PaneFrame {
  isShown = true;
  private readonly shownListeners = new Set<() => void>();
  private readonly frame = document.createElement('iframe');

  constructor(
    private readonly pane: HTMLElement,
    private readonly divider: HTMLElement,
    texts: WorkbenchTexts,
  ) {
    this.frame.title = texts.paneTitle;
    divider.setAttribute('aria-label', texts.resizePane);
    divider.addEventListener('pointerdown', (event) => this.drag(event));
    divider.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowLeft') this.resize(this.pane.offsetWidth + STEP);
      if (event.key === 'ArrowRight') this.resize(this.pane.offsetWidth - STEP);
    });
  }

  /** Opens the page; its address tells Office.js whom to talk to. */
  open(address: string): void {
    this.frame.src = address;
    this.pane.replaceChildren(this.frame);
  }

  /** What the page in the frame says to this one. */
  onMessage(listener: (message: unknown) => void): void {
    window.addEventListener('message', (event) => {
      if (event.source === this.frame.contentWindow && event.origin === location.origin)
        listener(event.data);
    });
  }

  post(message: string): void {
    this.frame.contentWindow?.postMessage(message, location.origin);
  }

  show(isShown: boolean): void {
    this.isShown = isShown;
    this.pane.hidden = !isShown;
    this.divider.hidden = !isShown;
    window.dispatchEvent(new Event('resize'));
    for (const listener of this.shownListeners) listener();
  }

  /** Calls back when it was shown or hidden, by whomever. */
  onShown(listener: () => void): void {
    this.shownListeners.add(listener);
  }

  private drag(start: PointerEvent): void {
    this.divider.setPointerCapture(start.pointerId);
    document.body.classList.add('dragging');
    const move = (event: PointerEvent) => this.resize(window.innerWidth - event.clientX - 3);
    const stop = () => {
      document.body.classList.remove('dragging');
      this.divider.removeEventListener('pointermove', move);
    };
    this.divider.addEventListener('pointermove', move);
    this.divider.addEventListener('pointerup', stop, { once: true });
  }

  private resize(width: number): void {
    const fitting = Math.min(WIDEST, Math.max(NARROWEST, width));
    document.documentElement.style.setProperty('--pane-width', `${fitting}px`);
  }
}
