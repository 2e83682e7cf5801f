/**
 * Excel on the web stands around the add-in's frame, and the library in it talks only to addresses of Microsoft's that it knows. Here the
 * frame is told that its messages come from there, and what it sends there is taken on the spot: nothing goes to that address.
 */
export const WEB_EXCEL = "https://excel.officeapps.live.com";

type Listener = (event: MessageEvent) => void;

/** One frame and the page around it, as the bridge of Excel on the web needs them. */
export class WebSeam {
  private listener: Listener | null = null;
  /** What the frame takes for the window around it. */
  private readonly parent = {
    postMessage: (data: unknown) => {
      const event = { data, source: this.inside } as unknown as MessageEvent;
      setTimeout(() => this.listener?.(event));
    },
  };
  /** What the bridge takes for the frame's window. */
  private readonly inside = { postMessage: (data: unknown) => void setTimeout(() => this.tell(data)) };

  constructor(private readonly element: HTMLIFrameElement) {}

  get outer(): Window {
    const addEventListener = (_: "message", listener: Listener): void => void (this.listener = listener);
    return { location: { origin: WEB_EXCEL }, addEventListener } as unknown as Window;
  }

  get frame(): HTMLIFrameElement {
    return { contentWindow: this.inside } as unknown as HTMLIFrameElement;
  }

  /** Before the page's own scripts run. */
  enter(page: Window): void {
    Object.defineProperty(page, "parent", { value: this.parent, configurable: true });
  }

  private tell(data: unknown): void {
    const page = this.element.contentWindow as (Window & typeof globalThis) | null;
    if (!page) return;
    const event = new page.MessageEvent("message", { data, origin: WEB_EXCEL });
    Object.defineProperty(event, "source", { value: this.parent });
    page.dispatchEvent(event);
  }
}
