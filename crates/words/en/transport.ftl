# Playing the run, and stepping through it.

phase = phase
phase-forward = One phase forward (→)
phase-back = One phase back (←)
update = update
update-forward = One update forward (Shift+→)
update-back = One update back (Shift+←)
epoch = epoch
epoch-forward = One epoch forward (Alt+→)
epoch-back = One epoch back (Alt+←)
the-run = The run
to-the-start = To the start (Home)
to-the-end = To the end (End)
play = Play
pause = Pause
play-and-key = Play or pause (Space)
speed = Speed
slow = Slow
faster = faster
rest-takes = { $minutes ->
    [one] At { $speed }, the rest takes a minute.
   *[other] At { $speed }, the rest takes { $minutes } minutes.
}
step-by = Step by
about-step-by = What ‹ and › step by
pace = Pace and steps
phase-of-update = Phase of the update
chosen = { $chosen }: { $name }
computing = Computing the run
go-on = Go on
stop = Stop
place = Place in the run
epochs = { $epochs ->
    [one] { $epochs } epoch
   *[other] { $epochs } epochs
}
