# What is wrong in a tour that was written as JSON.

in-text = { $problem } It is in “{ $start }…”.
format = format: Expected 1, found { $found }.
key = key: Expected letters, digits and hyphens.
key-taken = key: A tour of the page is called { $key }. Choose another key.
no-steps = steps: Expected at least one, found none.
too-many-steps = steps: Expected at most { $most }, found { $found }.
too-many-choices = steps[{ $step }].ask.choices: Expected at most { $most }, found { $found }.
answer-missing = steps[{ $step }].answer: Expected one, as there is a question.
question-missing = steps[{ $step }].ask: Expected a question, as there is an answer.
does-not-hold = { $condition } doesn't hold.
too-many-pins = Expected at most { $most }, found { $found }.
right-choices = ask.choices: Expected exactly one to be right, found { $found }.
comparison = Expected a comparison by =, !=, < or > with blanks around it, found { $found }.
brace = Expected a {"}"} after each {"{"}.
not-finite = {"{"}{ $expression }{"}"} is not finite.
not-for-a-step = { $name } is not for the state of a step.
