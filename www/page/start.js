// Starts the page.
import { beside } from "./beside.js";
import { open } from "./page.js";

open(beside, { language: new URLSearchParams(location.search).get("lang") });
