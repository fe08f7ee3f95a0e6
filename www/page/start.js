// Starts the page.
import { open } from "./page.js";
import { load } from "./playground.js";

const language = new URLSearchParams(location.search).get("lang");
open(() => load(language), { language });
