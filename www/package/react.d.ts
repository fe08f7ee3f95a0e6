// JSX of React knows the element: /// <reference types="backprop-playground/react" />
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { BackpropPlayground, PlaygroundAttributes, PlaygroundEvents, PlaygroundProperties } from "./backprop-playground.js";

type Listeners = { [Type in keyof PlaygroundEvents as `on${Type}`]?: (event: PlaygroundEvents[Type]) => void };
type Props = Omit<DetailedHTMLProps<HTMLAttributes<BackpropPlayground>, BackpropPlayground>, keyof PlaygroundAttributes | keyof PlaygroundProperties>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      /** React sets properties where there are such, and attributes otherwise. */
      "backprop-playground": Props & Omit<PlaygroundAttributes, keyof PlaygroundProperties> & Partial<PlaygroundProperties> & Listeners;
    }
  }
}
