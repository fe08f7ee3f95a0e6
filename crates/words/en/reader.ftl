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
adds-up = The gradients are never set to 0 between updates, so in your notebook each update also takes those of all updates before it. The page shows the run with optimizer.zero_grad() in each update.
scaled = The loss is { $factor } times the mean over the rows here. The page takes the mean itself.
broadcast = The predictions are a column and the targets a row, or the other way round, so PyTorch compares every prediction with every target. The page compares each with its own. Give both the same shape, as with y.view(-1, 1), and run it again.
other-loss = What this line prints isn't the mean loss over all rows of an epoch, which is what the page shows: it is the loss of one batch, a sum, a mean over batches of different sizes, or computed apart. So it isn't compared.
epsilon-squared = PyTorch adds eps to the root, and the page adds epsilon under it, as Keras does. So the page takes eps squared, and losses come out alike to about five digits.
epsilon-corrected = PyTorch adds eps to the corrected root, and the page adds epsilon before the correction, as Keras does. So losses come out alike to about five digits.
four-digits = PyTorch prints four digits after the point, so the run starts at these. To start it at all digits, print [p.tolist() for p in model.parameters()] instead, run the notebook again and bring it again.
watches = { $name } watches the training, and what it does isn't followed here. Where it stops the training early, the page ends where your log does.
again = The page shows the first training. This one comes after it.
branch = Whether or how often this block runs can't be known from the notebook alone, so it is passed over. Take its lines out of the block, and bring the notebook again.
long = From this line on there is more to follow than the page can. Bring just the cells of the model and its data.

no-model = This holds no model of Dense or Linear layers one behind the other that the page could show. Bring the cells that make the model, its data and its training.
broken = This can't be opened as a notebook. It ends in the middle of cell { $cell }, as a download does that broke off. Download it again, or paste its cells.
no-fit = The model is never trained here. Bring the cell with model.fit or the training loop too, with numbers that can be read.

## What the page can't show yet.

twice-in-loss = This loss doesn't fit the model's last activation: a softmax or a sigmoid would be taken twice, or the logarithm that the loss expects is missing. The page takes each once, so its numbers are others than yours.
regularizer = This regularizer can't be shown here yet, so the run goes without its penalty.
validation = The rows to validate on can't be read here. The page trains on the same rows as your notebook and leaves the validation loss out.

## Of a file that the page around a playground gives it.

given = { $name }: { $problem }
given-reads = It reads { $files }. Name a table of its own with data, such as data="marks.csv".
