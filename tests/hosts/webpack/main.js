import "backprop-playground";
