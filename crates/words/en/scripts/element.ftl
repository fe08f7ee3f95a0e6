# What scripts are told that use a playground wrongly.

not-ready = The playground isn't there yet: await its property ready first.
removed = The element was removed before it was ready.
in-no-page = The element is in no page: append it, then await its property ready.
not-an-experiment = experiment: Expected an object with format, data, layers and the other keys, found { $found }.
not-a-playhead = playhead: Expected an object with epoch, batch and phase, found { $found }.
list = a list
other-version = This page already has <{ $name }> from version { $there }, so version { $version } leaves it alone. Load only one of them, or give this one another name: define("{ $name }-2").
