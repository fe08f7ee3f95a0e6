# What people bring: the door, and what was read.

bring = Bring your own
paste-here = Paste anything you have here, or drop a file anywhere on the page
choose-file = Choose a file …
finds-out = You don't have to say what it is: the page finds out.
a-notebook = A notebook
notebook-kinds = .ipynb, .py, or cells you copied
notebook-comes-alive = It comes alive: your data, your model and your training, and lines that can't be shown are named.
a-table = A table
table-kinds = CSV, or cells of a spreadsheet
table-trains = The network trains on it.
an-experiment = A saved experiment
experiment-kinds = JSON, from Share
experiment-opens = It opens as it was saved.
nothing-leaves = You see what was read before anything on the page changes. Nothing leaves this browser.
drop-anywhere = Drop it anywhere
drop-about = A notebook, a table or a saved experiment.
unknown = This isn't anything the page can read. It begins with “{ $begin }”. Copy the cells themselves.
unknown-web-page = This isn't anything the page can read. It begins with “{ $begin }”: is it a web page? Copy the cells themselves.
empty = There is nothing in it. Copy the cells themselves.
workbook = This is an Excel workbook. Copy the cells and paste them here, or save it as CSV.
is-table = This is a table.
is-experiment = This is an experiment or a tour.
use-table = Use this table
open-it = Open it
takes-table = It takes the place of the table on the page. Undo brings that back.
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
dense = Dense({ $units }, { $activation })
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
losses = { $count ->
    [one] { $count } loss
   *[other] { $count } losses
}, { $first } to { $last }
printed-end = the weights it printed afterwards
all-set = all weights and biases { $value }, by set_weights
set = as set_weights says
printed-start = the weights it printed before the training
all-initialized = all weights and biases { $value }, by their initializers
initialized = as the initializers say
start-unknown = random, and the notebook doesn't print it: the page starts at random too. Print model.get_weights() before the training, run it again and bring it again.
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
here = Your notebook is here.
