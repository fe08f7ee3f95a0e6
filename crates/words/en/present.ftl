# The page as it is shown to a class: large, led by two keys, with a guess before each gradient.

present = Present
title = Presentation
question = Does this weight go up or down?
talk = Talk to your neighbor, then hands up.
up = ▲ Up
down = ▼ Down
count = press { $key } to count
goes-up = It goes up.
goes-down = It goes down.
stays = It stays as it is.
of-hands = { $all ->
    [one] { $right } of 1 hand said so.
   *[other] { $right } of { $all } hands said so.
}
page-down = Page Down
page-up = Page Up
on = on
back = back
blank = blank
guesses-on = turn guesses on
guesses-off = turn guesses off
leave = leave
loss = loss per epoch
