# Where the program has stopped by a fault of its own.

stopped = The playground has stopped. This is a fault in the program, not yours, and your experiment is kept.
go-on = Go on
start-over = Start over
copy-report = Copy a report
copied = Copied
report-to-copy = Report to copy

## The report.

has-stopped = Backprop Playground has stopped.
browser = Browser: { $browser }
experiment = Experiment: { $experiment }
experiment-of-address = Experiment: as opened at { $address }
