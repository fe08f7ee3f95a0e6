// The language that a page speaks. English is in the program; another one is a file that is loaded where it is chosen.
import { LANGUAGES, speak } from "./words.js";

let learned;

/** The language of the playground that a tag names, as de is that of de-AT; undefined for English, and for one that it doesn't speak. */
function known(tag) {
  const [asked, first] = [tag?.toLowerCase(), tag?.toLowerCase().split("-")[0]];
  return LANGUAGES.find((language) => language.toLowerCase() === asked) ?? LANGUAGES.find((language) => language.toLowerCase() === first);
}

/**
 * Speaks a language in the scripts from now on. Fulfilled with its texts for the program, or with undefined for English, also where the
 * file can't be had. A page speaks one language: the one asked for first.
 */
export function learn(source, tag) {
  learned ??= learnFirst(source, known(tag));
  return learned;
}

async function learnFirst(source, language) {
  if (!language || !source.texts) return undefined;
  try {
    const { scripts, program } = await source.texts(language);
    speak(scripts);
    return { language, program };
  } catch (error) {
    console.warn(error);
    return undefined;
  }
}
