// Starts the page that is one file: PROGRAM, in this script, is its program, deflated, in base64.
async function start() {
  const packed = Uint8Array.from(atob(PROGRAM), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
  await wasm_bindgen({ module_or_path: new Response(unpacked, { headers: { "content-type": "application/wasm" } }) });
}

start().catch((error) => {
  console.error(error);
  const status = document.getElementById("load-status");
  if (!status) return;
  status.setAttribute("role", "alert");
  status.textContent =
    typeof WebAssembly === "object" && typeof DecompressionStream === "function"
      ? `The playground could not be started (${error.message ?? error}).`
      : "The playground could not be started: this browser is too old for it.";
});
