// The browser's own events of a clipboard, sent to what has the focus.

/** Sends a paste of a text, and of the HTML that a page or a spreadsheet puts beside it. */
export const paste = (page, text, html = "") => send(page, "paste", { "text/plain": text, "text/html": html });

/** Sends a copy. Gives the text that is copied. */
export const copy = (page) => send(page, "copy", {});

const send = (page, kind, texts) =>
  page.evaluate(
    ([kind, texts]) => {
      const data = new DataTransfer();
      for (const [type, text] of Object.entries(texts)) if (text) data.setData(type, text);
      const event = new ClipboardEvent(kind, { bubbles: true, cancelable: true });
      // Firefox takes no clipboard from a script that makes the event.
      Object.defineProperty(event, "clipboardData", { value: data });
      document.activeElement.dispatchEvent(event);
      return data.getData("text/plain");
    },
    [kind, texts],
  );
