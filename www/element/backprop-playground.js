// <backprop-playground preset="xor" panels="network,loss">: a playground as an element of any page, with its files in the folder of
// this script. Its attributes are the parameters of an address, and link, the fragment of one; backprop-playground.d.ts has what
// scripts can do with it.
import { beside } from "./beside.js";
import { define } from "./element.js";

define(beside);
