/** Links a style sheet into the page, once; settles when it is in force. */
export function loadStyle(address: string): Promise<void> {
  const known = document.head.querySelector<HTMLLinkElement>(`link[href="${address}"]`);
  if (known?.sheet) return Promise.resolve();
  known?.remove();
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address });
  return new Promise((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      link.remove();
      reject(new Error(`${address} did not load`));
    });
    document.head.append(link);
  });
}
