// A screen that nobody sees.
import { spawn } from "node:child_process";

/** Starts one; returns its name for DISPLAY and what ends it. */
export async function screen() {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  process.once("exit", () => server.kill());
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  const display = await new Promise((ready, failed) => {
    server.on("error", failed);
    server.stdio[3].once("data", (number) => ready(`:${String(number).trim()}`));
  });
  return { display, close: () => server.kill() };
}
