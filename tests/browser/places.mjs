// Where what isn't in sight at first is found.

/** Presses an item of the menu of what is rare: `help` or `notebook`. */
export async function fromMore(page, action) {
  await page.locator("[data-menu=more] > summary").click();
  await page.locator(`[data-action=${action}]`).click();
}

/** Shows the fields of the initial weights. */
export const openWeights = (page) => page.locator("[data-action=initial-weights]").click();

/** Shows the settings that are as usual, too. */
export const allSettings = (page) => page.locator("[data-action=more-settings]").click();

/** Goes to a phase of the update, which a phone has behind a button. */
export async function toPhase(page, phase) {
  const fold = page.locator("[data-fold=phases] > button");
  if (await fold.isVisible()) await fold.click();
  await page.locator(`[data-phase=${phase}]`).click();
}

/** Opens a sheet of a phone, `rows`, `settings` or `charts`; wider windows have it in its place. */
export async function openSheet(page, sheet) {
  const pill = page.locator(`[data-sheet=${sheet}]`);
  if ((await pill.isVisible()) && (await pill.getAttribute("aria-expanded")) === "false") await pill.click();
}

/** Closes the sheet that is open, where one is. */
export async function closeSheet(page) {
  const close = page.locator("[data-action=close-sheet]");
  if (await close.isVisible()) await close.click();
}
