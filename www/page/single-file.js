// Starts the page that is one file, after the modules that it imports: PROGRAM is its program, and makeGlue makes what it is called by.
const file = `<!DOCTYPE html>\n${document.documentElement.outerHTML}\n`;

const source = { glue: makeGlue, program: () => unpack(PROGRAM), files: () => [] };

open(source, { file, opening: document.getElementById("app").dataset.opening });
