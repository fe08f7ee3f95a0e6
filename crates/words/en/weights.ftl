# Weights that people bring.

read = { $count ->
    [one] 1 number for { $network }.
   *[other] { $count } numbers for { $network }.
}
turned = PyTorch keeps a kernel as (units, inputs), so each one was turned to (inputs, units).
turned-too = Their kernels are turned too: they are (units, inputs), and here a kernel is (inputs, units).
only-turned = These kernels are (units, inputs). Here a kernel is (inputs, units), so they fit when they are turned.
turn = Turn the kernels
no-biases = These look like kernels without biases, and this network has biases.
switch-off = Switch the biases off
has-biases = These have a bias for every unit, and this network has layers without biases.
switch-on = Switch the biases on
wanted = This network's weights have the shapes { $wanted }. These have { $found }.
other-network = These are weights of { $theirs }, and this network is { $network }. Its weights have the shapes { $wanted }.
elided = Numbers are missing where “...” stands: NumPy leaves out the middle of a large array. Run np.set_printoptions(threshold=1000000), print it again and paste that.
elided-tensor = Numbers are missing where “...” stands: PyTorch leaves out the middle of a large tensor. Run torch.set_printoptions(profile="full"), print it again and paste that.
unclosed = The bracket that opens in line { $line } is never closed. Was all of it copied?
random = These weights are random: they are other numbers on each run. Print them and paste what was printed.
not-finite = Some of these weights are nan or inf. A run can only start from finite numbers.
empty = Paste your weights: what model.get_weights() prints, a PyTorch state_dict, NumPy arrays or lists.
none = There are no weights in this text. Paste what model.get_weights() prints, a PyTorch state_dict, NumPy arrays or lists.
