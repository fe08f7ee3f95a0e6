# What people bring: the door, and what was read.

bring = Bring your own
paste-here = Paste anything you have here, or drop a file anywhere on the page
choose-file = Choose a file …
finds-out = You don't have to say what it is: the page finds out.
a-notebook = A notebook
notebook-kinds = .ipynb, .py, or cells you copied
notebook-comes-alive = It comes alive: your data, your model and your training, and lines that can't be shown are named.
a-table = A table
table-kinds = CSV, cells of a spreadsheet or of Jupyter, Python lists
table-trains = The network trains on it.
weights = Weights
weights-kinds = as Keras, NumPy, PyTorch or scikit-learn prints them
weights-start = The run starts from them.
numbers = Numbers of your own code
numbers-kinds = losses, weights or gradients, as it printed them
numbers-checked = The page shows which is the first wrong one, and why.
or-result = Did your own code end at them?
an-experiment = A saved experiment
experiment-kinds = JSON, from Share
experiment-opens = It opens as it was saved.
nothing-leaves = You see what was read before anything on the page changes. Nothing leaves this browser.
drop-anywhere = Drop it anywhere
drop-about = A notebook, a table or a saved experiment.
unknown-web-page = This isn't anything the page can read. It begins with “{ $begin }”: is it a web page? Copy the cells themselves.
empty = There is nothing in it. Copy the cells themselves.
workbook = This is an Excel workbook. Copy the cells and paste them here, or save it as CSV.
is-experiment = This is an experiment or a tour.
are-weights = These are weights:
weights-fit = They fit this network.
use-weights = Start from these weights
takes-weights = Undo brings back the weights that are on the page now.
use-table = Use this table
open-it = Open it
takes-place = It takes the place of what is on the page. Undo brings that back.
waits-for = “Bring it to life” waits until { $files } is there.
nothing-changed = Nothing on the page has changed.
what-was-pasted = What was pasted
paste = Paste
cancel = Cancel
accept = Bring it to life

## What was read of a notebook.

your-notebook = Your notebook
file-and-cells = { $name }, { $cells ->
    [one] { $cells } cell
   *[other] { $cells } cells
}
pasted-cells = { $cells ->
    [one] { $cells } cell
   *[other] { $cells } cells
}
what-was-read = What was read
data = Data
model = Model
start = Start
training = Training
log = Log
end = End
dense = Dense({ $units }, { $activation }{ $more })
optimizer = { $name }({ $rate })
training-of = { $optimizer }, { $loss }
fit = { $epochs ->
    [one] { $epochs } epoch
   *[other] { $epochs } epochs
}, batches of { $size }, { $order }
shuffled = shuffled
in-order = rows in order
table = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}: { $features } → { $targets }
log-with = with { $names }
losses = { $count ->
    [one] { $count } loss
   *[other] { $count } losses
}, { $first } to { $last }
printed-end = the weights it printed afterwards
all-set = all weights and biases { $value }, as the notebook sets them
set = as the notebook sets them
printed-start = the weights it printed before the training
all-initialized = all weights and biases { $value }, by their initializers
initialized = as the initializers say
start-unknown = random, and the notebook doesn't print it: the page starts at random too, from other numbers. Print them before the training, as model.get_weights() does in Keras and [p.tolist() for p in model.parameters()] in PyTorch, run it again and bring it again.
# $scheme is a name of Keras, such as he_normal.
start-drawn = { $scheme }, and the notebook doesn't print what it drew: the page draws other numbers. Print them before the training, as model.get_weights() does, run it again and bring it again.
cell = cell { $cell }
cells = cells { $cells }
cell-and-line = cell { $cell }, line { $line }
line = line { $line }
output = output
output-of = { $place }, output
file = { $name } isn't in the notebook. Choose it here, or drop it on the page.
choose-named = Choose { $name } …
passed-lines = { $count ->
    [one] One line is passed over. It changes nothing in the run.
   *[other] { $count } lines are passed over. They change nothing in the run.
}
changing-lines = { $count ->
    [one] One line changes the run and can't be shown here.
   *[other] { $count } lines change the run and can't be shown here.
}
cannot = This can't be brought to life yet.

## The order of the rows, recovered from the log.

your-own-run = Your own run
searching = Your { $rows } rows were shuffled in every epoch, and the notebook doesn't say how. The log gives it away: the page looks for the order that prints your loss.
alike-so-far = { $done } of { $of } epochs, all alike so far
stop = Stop
takes-found = You can go ahead now: the run takes the orders found so far.
here = Your notebook is here.
here-all-and-end = Your notebook is here. All { $count } losses come out as it printed them, and the run ends at its weights.
here-all = Your notebook is here. All { $count } losses come out as it printed them.
here-some = Your notebook is here. The first { $done } of { $of } losses come out as it printed them; after that the rows are taken in order.
your-run = This is your run: { $count } of { $count } losses alike.
ends-there = It ends at the weights you printed, to within { $distance }. Those last digits are float32's, which keeps 7 digits. This page keeps 16.
ends-apart = It ends within { $distance } of the weights you printed, so something after these losses has changed them.
ends-elsewhere = It ends within { $distance } of the weights you printed, so another order that prints the same losses may be yours.
certain-up-to = { $count } of { $count } losses alike. The order is certain up to epoch { $certain }.
never-certain = { $count } of { $count } losses alike, but the order isn't certain.
several = { $open ->
    [one] In one epoch several orders print the same decimals. The page shows one of them.
   *[other] In { $open } epochs several orders print the same decimals. The page shows one of them.
}
make-certain = To make it certain, print the weights after the training, run it again and bring it again.
stopped = Stopped: { $done } of { $of } losses alike so far.
stopped-about = The run takes these orders, and after them your rows in order.
log-leaves = Your log leaves this code at epoch { $epoch }.
alike-before = { $before ->
    [one] Epoch 1 comes out alike.
   *[other] Epochs 1 to { $before } come out alike.
}
none-before = No epoch comes out alike.
none-gives-more = Epoch { $epoch } prints { $text }, and no order of your { $rows } rows gives more than { $most }.
none-gives-less = Epoch { $epoch } prints { $text }, and no order of your { $rows } rows gives less than { $least }.
none-gives-it = Epoch { $epoch } prints { $text }, and no order of your { $rows } rows gives that.
comes-out-as = Epoch { $epoch } prints { $text }, and here it comes out as { $here }.
lost-after = { $before } of { $of } losses alike. Then the search loses the way.
lost-about = So many orders print the same decimals before that not all of them could be followed. Print the losses with all their digits, as in print(history.history['loss']), run it again and bring it again.
others-leave = The losses come out alike. Of the other numbers that you printed, one in epoch { $epoch } doesn't.
likely-cause = A likely cause: cell { $cell }, line { $line }: { $code }
other-causes = Likely causes: fit ran twice, a cell was run again after a change, or the log is from an older run.
no-log = The notebook has no log, so there is nothing to recover.
no-log-about = The run takes your rows in order. Run the notebook from top to bottom, save it and bring it again: then it becomes your own run.
no-start = The weights at the start aren't known, so the order of the rows can't be recovered.
no-start-about = The run takes your rows in order, from random weights of its own.
too-many-orders = Too many orders to try ({ $rows } rows: { $orders } in each epoch).
too-many-rows = Too many orders to try ({ $rows } rows).
in-order-instead = The run takes your rows in order.
epoch-one = epoch 1
alike-up-to = alike up to epoch { $epoch }
certain-in-all = the order of the rows is certain in all { $count }
certain-in = the order of the rows is certain in { $certain } of { $count }
epoch = epoch
rows-taken = rows taken
you-printed = you printed
comes-out = here
more-alike = { $more ->
    [one] 1 more, alike
   *[other] { $more } more, all alike
}
