//! With PyTorch.

use super::literal::filled;
use super::part::{Part, is_in_one, order, trained};
use super::scaling::in_own_units;
use backprop::LayerPart;
use experiment::Experiment;
use experiment::catalog::{activations, losses, optimizers};
use words::say;

pub(super) fn parts(experiment: &Experiment) -> Vec<Part> {
    let with_logits = is_in_one(experiment);
    let last = experiment.layers.len() - 1;
    let mut inputs = experiment.data.features().count();
    let (mut layers, mut modules, mut frozen) = (String::new(), 0, String::new());
    let mut penalties = Vec::new();
    for (i, layer) in experiment.layers.iter().enumerate() {
        let bias = if layer.use_bias { "" } else { ", bias=False" };
        layers.push_str(&format!("    torch.nn.Linear({inputs}, {}{bias}),\n", layer.units));
        inputs = layer.units;
        if let Some(part) = layer.frozen() {
            let part = match part {
                LayerPart::Whole => "",
                LayerPart::Kernel => ".weight",
                LayerPart::Bias => ".bias",
            };
            frozen.push_str(&format!("model[{modules}]{part}.requires_grad_(False)  # trainable=False\n"));
        }
        if layer.trains_kernel() {
            let parts = layer.kernel_regularizer.kept().into_iter().zip(["abs", "square"]);
            let parts = parts.filter(|(factor, _)| *factor != 0.0);
            penalties.extend(
                parts.map(|(factor, of)| format!("{factor:?} * model[{modules}].weight.{of}().sum()")),
            );
        }
        modules += 1;
        let module = activations::text(layer.activation).pytorch;
        if let Some(module) = module.filter(|_| !(i == last && with_logits)) {
            layers.push_str(&format!("    {},\n", filled(module, &layer.activation)));
            modules += 1;
        }
    }
    let [in_one, alone] = losses::text(experiment.loss).pytorch;
    let loss = if with_logits { in_one } else { alone };
    let [optimizer, before_step] = optimizers::text(experiment.optimizer).pytorch;
    let (penalty, with_penalty, plus_penalty) = match penalties.is_empty() {
        true => (String::new(), "", ""),
        false => (
            format!(
                "\ndef penalty():  # kernel_regularizer: Keras keeps its factors in 32 bits\n    return {}\n\n",
                penalties.join(" + ")
            ),
            "        loss = loss + penalty()\n",
            " + penalty()",
        ),
    };
    let targets = if experiment.loss.takes_class_numbers() { "y[:, 0].astype(int)" } else { "y" };
    let model = format!(
        "torch.set_default_dtype(torch.float64)\n\
         x, y = torch.tensor(x), torch.tensor({targets})\n\
         model = torch.nn.Sequential(\n{layers})\n\
         with torch.no_grad():  # PyTorch's weight is Keras's kernel, turned\n\
         \x20   for parameter, start in zip(model.parameters(), weights):\n\
         \x20       parameter.copy_(torch.tensor(start.T))\n\
         {frozen}{loss}{penalty}\
         optimizer = torch.optim.{optimizer}\n"
    );
    let rows = trained(experiment);
    let order = order(experiment);
    let (validate, val_loss) = match experiment.is_validated() {
        false => (String::new(), ""),
        true => (
            format!(
                "    with torch.no_grad():  # over the rows held out, with the new weights\n\
                 \x20       val_loss = loss_of(model(x[training:]), y[training:]){plus_penalty}\n"
            ),
            " - val_loss: {val_loss.item()}",
        ),
    };
    // Nothing goes back where every layer is frozen.
    let learn = match experiment.layers.iter().any(|layer| layer.frozen() != Some(LayerPart::Whole)) {
        true => format!(
            "        optimizer.zero_grad()\n        loss.backward()  # backward\n\
             {before_step}        optimizer.step()  # update\n"
        ),
        false => String::new(),
    };
    let train = format!(
        "for epoch in range(epochs):\n\
         \x20   order = {order}\n\
         \x20   total = 0.0\n\
         \x20   for first in range(0, {rows}, batch_size):\n\
         \x20       rows = order[first:first + batch_size]\n\
         \x20       loss = loss_of(model(x[rows]), y[rows])  # forward, loss\n\
         {with_penalty}{learn}\
         \x20       total += len(rows) * loss.item()\n\
         {validate}\
         \x20   print(f\"Epoch {{epoch + 1}}/{{epochs}} - loss: {{total / {rows}}}{val_loss}\")\n"
    );
    let predictions = match (with_logits, experiment.loss.is_over_classes()) {
        (true, true) => "torch.softmax(model(x), dim=-1)",
        (true, false) => "torch.sigmoid(model(x))",
        (false, _) => "model(x)",
    };
    let predictions = match experiment.scaling.targets {
        None => predictions.into(),
        Some(_) => in_own_units(experiment, &format!("{predictions}.detach().numpy()")),
    };
    vec![
        Part { title: say!(exports::model).into(), code: model },
        Part { title: say!(exports::training).into(), code: train },
        Part {
            title: say!(exports::results).into(),
            code: format!("print(list(model.parameters()))\nprint({predictions})\n"),
        },
    ]
}
