/// <reference types="backprop-playground/svelte" />
