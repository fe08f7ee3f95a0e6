// WebKit, Safari's engine, by plain WebDriver: WebKitGTK's MiniBrowser on a screen of its own.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keepCopies } from "./in-page.mjs";
import { Cant } from "./page.mjs";
import { screen } from "./screen.mjs";

/** How WebDriver writes the keys that write nothing. */
const KEYS = {
  Backspace: "\uE003", Tab: "\uE004", Enter: "\uE007", Shift: "\uE008", Control: "\uE009", Alt: "\uE00A", Escape: "\uE00C", PageUp: "\uE00E", PageDown: "\uE00F",
  End: "\uE010", Home: "\uE011", ArrowLeft: "\uE012", ArrowUp: "\uE013", ArrowRight: "\uE014", ArrowDown: "\uE015", Delete: "\uE017", F2: "\uE032",
};
/** MiniBrowser's bar of buttons can't be narrower. */
const NARROWEST = 447;

const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

/** Where Debian's packages put MiniBrowser: beside the library, for each architecture and version. */
function miniBrowser() {
  const below = (directory, name) => readdirSync(directory).filter((entry) => name.test(entry)).map((entry) => join(directory, entry));
  const [found] = below("/usr/lib", /-linux-/).flatMap((directory) => below(directory, /^webkit2?gtk-/)).flatMap((directory) => below(directory, /^MiniBrowser$/));
  if (!found) throw new Error("no MiniBrowser found below /usr/lib: install webkit2gtk-driver");
  return found;
}

/** Gives each context a browser of its own: one process for all pages ran out of its bounds after some forty of them. */
export async function launch() {
  const { display, close } = await screen();
  return { context: () => start(display), close };
}

/** Starts MiniBrowser on a screen that nobody sees. */
async function start(display) {
  const home = await mkdtemp(join(tmpdir(), "webkit-"));
  const downloads = join(home, "downloads");
  await mkdir(join(home, ".config/gtk-3.0"), { recursive: true });
  await mkdir(downloads);
  await writeFile(join(home, ".config/user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  await writeFile(join(home, ".config/gtk-3.0/settings.ini"), "[Settings]\ngtk-enable-animations=0\n");

  const port = await freePort();
  const quiet = { WEBKIT_DISABLE_COMPOSITING_MODE: "1", LIBGL_ALWAYS_SOFTWARE: "1", ...(process.getuid() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" }) };
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], { env: { ...process.env, ...quiet, DISPLAY: display, HOME: home, XDG_CONFIG_HOME: join(home, ".config") }, stdio: "ignore" });
  const kill = () => driver.kill();
  process.once("exit", kill);

  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  for (let attempt = 0; attempt < 100 && !(await call("GET", "/status").catch(() => false)); attempt++) await new Promise((wake) => setTimeout(wake, 50));
  const alwaysMatch = { browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary: miniBrowser(), args: ["--automation"] } };
  const { sessionId } = await call("POST", "/session", { capabilities: { alwaysMatch } });
  const session = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
  const main = await session("GET", "/window");
  let current = main;

  return {
    async close() {
      await session("DELETE", "").finally(kill);
      process.off("exit", kill);
      await rm(home, { recursive: true, force: true });
    },
    async port({ width, height }) {
      if (width < NARROWEST) throw new Cant(`a window narrower than ${NARROWEST} pixels`);
      const { handle } = await session("POST", "/window/new", { type: "window" });
      const front = async (handle) => {
        if (current !== handle) await session("POST", "/window", { handle });
        current = handle;
      };
      /** One command to this page, whichever was in front. */
      const send = async (...command) => {
        await front(handle);
        return session(...command);
      };
      const evaluate = async (source) => {
        const script = `const done = arguments[0];
          (async () => ${source})().then((value) => done({ value: JSON.stringify(value) }), (error) => done({ error: String(error) }));`;
        const { value, error } = await send("POST", "/execute/async", { script, args: [] });
        if (error) throw new Error(error);
        return value ? JSON.parse(value) : undefined;
      };
      const fit = async () => {
        const [wide, high] = await evaluate("[outerWidth - innerWidth, outerHeight - innerHeight]");
        await send("POST", "/window/rect", { x: 0, y: 0, width: width + wide, height: height + high });
      };
      const actions = {
        keyDown: (key) => ({ type: "keyDown", value: KEYS[key] ?? key }),
        keyUp: (key) => ({ type: "keyUp", value: KEYS[key] ?? key }),
        mouseMove: (x, y) => ({ type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0 }),
        mouseDown: () => ({ type: "pointerDown", button: 0 }),
        mouseUp: () => ({ type: "pointerUp", button: 0 }),
      };
      await fit();
      let url = "about:blank";
      return {
        downloads,
        first: [keepCopies],
        async goto(to) {
          url = to;
          await send("POST", "/url", { url: to });
        },
        reload: () => send("POST", "/refresh", {}),
        url: () => url,
        evaluate,
        async act(list) {
          const [source] = list[0][0].startsWith("key") ? [{ type: "key", id: "keyboard" }] : [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" } }];
          await send("POST", "/actions", { actions: [{ ...source, actions: list.map(([kind, ...of]) => actions[kind](...of)) }] });
          // The driver answers when the input is sent; the page has had it a turn later.
          await evaluate("new Promise((next) => setTimeout(next))");
        },
        async close() {
          await send("DELETE", "/window");
          await front(main);
        },
      };
    },
  };
}
