# The page on paper.

settings = Settings
data = Data
open = Open this experiment
more-rows = { $rows ->
    [one] … and { $rows } more row
   *[other] … and { $rows } more rows
}
too-long = The link is too long for paper. Save the experiment as a file under Share instead.
qr-code = The link as a QR code
