# What scripts are told that speak with a playground in a frame.

needs-api = The address of the frame needs ?api: without it, the page in the frame answers nobody.
other-origin = The frame answers pages of { $allowed }, by the api of its address, and this page is of { $here }.
no-method = method: expected { $methods }; found { $found }
no-arguments = args: expected a list of at most { $most }
