# The four phases of an update.

forward = Forward
loss = Loss
backward = Backward
update = Step
forward-in-a-sentence = forward
loss-in-a-sentence = loss
backward-in-a-sentence = backward
update-in-a-sentence = step
