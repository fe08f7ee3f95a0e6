# What is said in many places.

undo = Undo
redo = Redo
comma = {", "}
and = { $first } and { $last }
row-count = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
semicolon = {"; "}

## On the page.

playground = Backprop Playground
