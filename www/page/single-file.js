// Starts the page that is one file, after the modules that it imports: PROGRAM is its program, deflated, in base64, and makeGlue makes what it is called by.
const file = `<!DOCTYPE html>\n${document.documentElement.outerHTML}\n`;

async function unpack() {
  if (typeof DecompressionStream !== "function") throw new Error(words.trouble.tooOld());
  const packed = Uint8Array.from(atob(PROGRAM), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
  const web = makeGlue();
  await web({ module_or_path: new Response(unpacked, { headers: { "content-type": "application/wasm" } }) });
  return web;
}

open(unpack, { files: [], file, opening: document.getElementById("app").dataset.opening });
