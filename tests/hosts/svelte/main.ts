import { mount } from "svelte";
import Week3 from "./Week3.svelte";

mount(Week3, { target: document.getElementById("root")! });
