// A program that is in a script, deflated, in base64.
import { words } from "./words.js";

/** The program of such a text, as its glue takes it. */
export async function unpack(text) {
  if (typeof DecompressionStream !== "function") throw new Error(words.trouble.tooOld());
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(unpacked, { headers: { "content-type": "application/wasm" } });
}
