import { serve } from "../server.mjs";
import { start } from "./page.mjs";
import { writeFile } from "node:fs/promises";
const site=await serve("/work/wt-guest/target/dist-release"); const b=await start(process.env.ENGINE);
const c=await b.newContext({viewport:{width:1440,height:900}}); const p=await c.newPage(site);
p.on("pageerror",e=>console.log("ERR",e));
await p.goto(site.url+"?preset=xor"); await p.locator("#app main").waitFor();
await p.locator("[data-action=share]").click(); await p.locator("[data-share=embed]").click();
await p.locator("[data-preview]").locator(".playground").locator("#headline").waitFor();
for (const w of [600,1200]) {
await p.locator("[data-embed=width]").fill(String(w)); await new Promise(r=>setTimeout(r,500));
console.log(w, await p.evaluate(()=>{const f=document.querySelector(".share-preview-frame"),b=document.querySelector("[data-preview]");const pl=f.shadowRoot.querySelector(".playground");return {zoom:getComputedStyle(f).zoom,fw:f.offsetWidth,fr:f.getBoundingClientRect().width,bw:b.clientWidth,br:b.getBoundingClientRect().width,bh:b.clientHeight,plr:pl?.getBoundingClientRect().width,cur:f.currentCSSZoom}}));
await writeFile(`/work/wt-guest/target/preview-${process.env.ENGINE}-${w}.png`, await p.port.shot());
}
await c.close(); await b.close(); await site.close(); process.exit(0);
