# Buttons and the like that are found in many places.

skip-to-network = Skip to the network
copy = Copy
copied = Copied
not-copied = Not copied
copy-what = Copy { $what }
copied-what = Copied { $what }
not-copied-what = Not copied { $what }
dismiss = Dismiss this message
close = Close
drop-here = Drop a table (CSV) or an experiment (JSON)
look-here = There is a message inside.
