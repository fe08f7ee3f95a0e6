# What index.html says before the program is there: data-word names a message.

title = Backprop Playground
description = Train a small neural network in your browser and look at every number of backpropagation: forward pass, loss, gradients and weight updates, as in the Keras notebook.
about = Train a small neural network right here in your browser. It starts with a notebook from a Keras course: four students, each with a CGPA and a profile score, and the salary to predict. Change a number in the table, a weight or the learning rate: the whole training run is recomputed immediately, and you can look at every number in it.
phases = Each update of the weights has four phases:
forward = Forward
forward-does = The inputs pass through the layers and become a prediction.
loss = Loss
loss-does = The prediction is compared with the target.
backward = Backward
backward-does = The chain rule carries the error back and gives each weight its gradient.
update = Update
update-does = Each weight takes a step against its gradient. The learning rate sets how long the step is.
loading = Loading the playground …
slow = This takes a while. If nothing comes, the playground can't start here: reload the page, or open it in its own tab.
own-tab = Open the playground in its own tab
slow-for-teachers = From a disk, only the page in one file opens: backprop-playground.html. On a server, keep all files of the playground in one folder, send .js files as text/javascript, and let a Content-Security-Policy have script-src 'self' 'wasm-unsafe-eval'.
no-scripts = The playground computes in your browser. It needs JavaScript and WebAssembly, which are switched off here.
