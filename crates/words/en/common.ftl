# What is said in many places.

undo = Undo
comma = {", "}
and = { $first } and { $last }
row-count = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
semicolon = {"; "}
playground = Backprop Playground
