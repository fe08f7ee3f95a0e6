/** The files whose programs have joined the one that is running, or are on their way to it, by their addresses. */
const joined = new Map();

/** Fetches a file, and joins its program to the one that is running, behind those `before` it. */
async function join(file, before) {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const [bytes] = await Promise.all([response.arrayBuffer(), before]);
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
