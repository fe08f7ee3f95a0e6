# What is said of a notebook that was brought here.

unread = This line was not understood from “{ $word }” on, and is passed over.
file = This line reads { $name }, which is not here. Drop that file here too.
layer = { $layer } can't be shown here, and is left out.
optimizer = The optimizer { $name } can't be shown here. SGD takes its place.
loss = The loss { $name } can't be shown here. The mean squared error takes its place.
setting = { $setting } can't be set here, and is left out.
data = The numbers of this line can't be known from the notebook alone.
split = This line splits the table at random, and the notebook doesn't say how. All rows are used.
form = A model written as a class or with functions isn't read. Write it as a Sequential model.
again = The page shows the first fit. This one comes after it.

no-model = This holds no Sequential model of Dense layers that the page could show.
no-fit = The model is never trained here: there is no model.fit with numbers that can be read.
