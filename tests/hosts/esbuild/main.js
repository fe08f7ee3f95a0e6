import "backprop-playground/whole";
