/** The files whose programs have joined the one that is running, or are on their way to it, by their addresses. */
const joined = new Map();

/** The bytes of a file. A small one may be in its address: a bundler writes it there, and a page's policy lets no such address be fetched. */
async function bytesOf({ href }) {
  const [, inAddress] = /^data:[^,]*;base64,(.*)$/.exec(href) ?? [];
  if (inAddress) return Uint8Array.from(atob(inAddress), (letter) => letter.charCodeAt(0));
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.arrayBuffer();
}

/** Joins the program of a file to the one that is running, behind those `before` it. */
async function join(file, before) {
  const [bytes] = await Promise.all([bytesOf(file), before]);
  await WebAssembly.instantiate(bytes, { __wasm_split: wasm });
}

/** Joins the program of a file once; where that has failed, once more. */
function joinOnce(before, file) {
  if (!joined.has(file.href)) {
    const joining = join(file, before);
    joining.catch(() => joined.delete(file.href));
    joined.set(file.href, joining);
  }
  return joined.get(file.href);
}

/** What fetches a program of files when it is asked for, and calls back whether it is there. */
const program = (files) => async (callback, data) => {
  let here = true;
  try {
    // One that has joined, or is on its way, may have come by another way than those before it.
    await files().reduce((before, file) => Promise.all([before, joinOnce(before, file)]), undefined);
  } catch (error) {
    console.error(error);
    here = false;
  }
  wasm.__indirect_function_table.get(callback)(data, here);
};
