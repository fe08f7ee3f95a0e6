// Starts the page.
import { open } from "./page.js";
import { load } from "./playground.js";

open(load);
