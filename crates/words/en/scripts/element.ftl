# What scripts are told that use a playground wrongly.

not-ready = The playground isn't there yet: await its property ready first.
removed = The element was removed before it was ready.
in-no-page = The element is in no page: append it, then await its property ready.
not-an-experiment = experiment: Expected an object with format, data, layers and the other keys, found { $found }.
not-a-playhead = playhead: Expected an object with epoch, batch and phase, found { $found }.
list = a list
other-version = This page already has <{ $name }> from version { $there }, so version { $version } leaves it alone. Load only one of them, or give this one another name: define("{ $name }-2").

## Of the files that a page gives an element.

table-inside = The table in the page
no-address = “{ $address }” is no address of a file.
file-on-disk = A page that is opened from a disk can't fetch { $name }. Put the table itself into the element, in <script type="text/csv">, or open the page from a server.
file-not-reached = { $address } can't be reached. Check the address. A file on another site has to send Access-Control-Allow-Origin, and this page's Content-Security-Policy has to allow it in connect-src.
file-not-there = { $address } isn't there ({ $status }). Its path starts from this page.
