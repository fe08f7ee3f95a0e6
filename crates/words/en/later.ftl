# What is said of a part of the page whose program isn't there yet.

coming = Loading this part of the playground …
lost = This part of the playground could not be loaded. Check your connection and try again. If it still doesn't come, reload the page.
try-again = Try again
not-printed = The handout is still being loaded. Close this, wait a moment, and print again.
