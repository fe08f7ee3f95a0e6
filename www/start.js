// Starts the page's program, or says in the page why it could not.
async function start() {
  const { default: init } = await import("./web.js");
  await init({ module_or_path: new URL("./web_bg.wasm", import.meta.url) });
}

start().catch((error) => {
  console.error(error);
  const status = document.getElementById("load-status");
  if (!status) return;
  status.setAttribute("role", "alert");
  status.textContent =
    typeof WebAssembly === "object"
      ? `The playground could not be loaded (${error.message ?? error}). Reload the page to try again.`
      : "The playground could not be started: this browser has no WebAssembly.";
});
