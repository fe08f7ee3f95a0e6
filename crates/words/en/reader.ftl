# What is said of a notebook that was brought here.

unread = This line isn't understood from “{ $word }” on, and is passed over.
passed = This line is passed over. It changes nothing in the run.
file = This line reads { $name }, which isn't here. Drop that file here too.
no-table = { $name } isn't a table that this line could read. Check its separator and its header, and drop that file here again.
workbook = { $name } is an Excel workbook, which can't be read here. Save it as CSV and drop that file here too.
not-numbers = { $column } holds something other than numbers, and a network takes only numbers. Leave that column out, or write it as numbers, and bring the notebook again.
layer = { $layer } can't be shown here, and is left out.
activation = The activation { $name } can't be shown here. The layer is linear instead.
optimizer = The optimizer { $name } can't be shown here. SGD takes its place.
loss = The loss { $name } can't be shown here. The mean squared error takes its place.
setting = { $setting } can't be set here, and is left out.
data = The numbers of this line can't be known from the notebook alone. Write them out, as in np.array([[8, 8], [7, 9]]), and bring the notebook again.
split = This line splits the table at random, and the notebook doesn't say how. All rows are used. With random_state=42 in it, the page takes the same rows as your notebook.
form = The layers of this model aren't plainly one behind the other. Write it as a Sequential model, and bring the notebook again.
fork = Here the layers aren't plainly one behind the other. The page can show only one path from one input to one output, with each layer used once.
again = The page shows the first training. This one comes after it.
branch = Whether or how often this block runs can't be known from the notebook alone, so it is passed over. Take its lines out of the block, and bring the notebook again.
long = From this line on there is more to follow than the page can. Bring just the cells of the model and its data.

no-model = This holds no model of Dense or Linear layers one behind the other that the page could show. Bring the cells that make the model, its data and its training.
broken = This can't be opened as a notebook. It ends in the middle of cell { $cell }, as a download does that broke off. Download it again, or paste its cells.
no-fit = The model is never trained here. Bring the cell with model.fit or the training loop too, with numbers that can be read.

## What the page can't show yet.

softmax = Softmax can't be shown here yet, so a sigmoid takes its place.
categorical-crossentropy = Categorical cross-entropy can't be shown here yet, so the binary cross-entropy of each class takes its place.
regularizer = This regularizer can't be shown here yet, so the run goes without its penalty.
validation = Validation can't be shown here yet, so the page trains on the same rows as your notebook and leaves the validation loss out.
