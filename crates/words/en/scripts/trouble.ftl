# Why a playground isn't there, and what to do about it.

cant-start = The playground can't start here.
cant-be-shown = The playground can't be shown here.
own-tab = Open the playground in its own tab
still-loading = The playground is still loading: the network is slow, or something blocks it.
wrong-file = What this page wants to show here can't be shown. { $reason }
wrong-value = What a script has set can't be shown: { $reason }

no-wasm = This browser has no WebAssembly, or has it switched off, as in a lockdown mode. Allow it for this site, or use another browser.
trusted-types = This page's Content-Security-Policy stops it. Remove require-trusted-types-for 'script', or put the playground into a frame.
needs-wasm-eval = This page's Content-Security-Policy stops it: its script-src needs 'wasm-unsafe-eval'.
needs-folder = This page's Content-Security-Policy stops it: its { $directive } needs { $folder }.
needs-origin = This page's Content-Security-Policy stops it: its { $directive } needs { $origin }.
damaged = The file web_bg.wasm is incomplete or damaged: copy the files of the playground again.
not-loaded = It could not be loaded ({ $error }). Reload the page to try again.
too-old = This browser is too old for the page in one file.

needs-scripts = The frame's sandbox needs allow-scripts.
silent = It doesn't answer. Check that { $address } is its address and that you are online. Its server may forbid frames, by X-Frame-Options or by frame-ancestors in a Content-Security-Policy. A page with Cross-Origin-Embedder-Policy needs two headers from it: Cross-Origin-Embedder-Policy: require-corp and Cross-Origin-Resource-Policy: cross-origin.

not-reached = { $origin } can't be reached. Check that you are online and that the address is right.
not-shared = The server { $origin } doesn't let other pages load it: it must send the header Access-Control-Allow-Origin: *.
not-there = { $address } isn't there ({ $status }). Keep all files of the playground in one folder, and check the path to it.
another-page = The server sends another page in place of { $address }. Keep all files of the playground in one folder, and check the path to it.
wrong-type = The server sends { $address } as { $found }, but must send it as { $type }.
no-type = The server sends { $address } without a type, but must send it as { $type }.
