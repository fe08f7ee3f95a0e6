# The four phases of an update.

forward = Forward
loss = Loss
backward = Backward
update = Update
forward-in-a-sentence = forward
loss-in-a-sentence = loss
backward-in-a-sentence = backward
update-in-a-sentence = new weights
