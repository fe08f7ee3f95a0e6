//! The scaling of the inputs and of the targets, as a notebook does it.

use backprop::ColumnScale;
use experiment::Experiment;

/// Scales x and y where that is wanted, in NumPy alone, with what scikit-learn or pandas would do beside it.
pub(super) fn code(experiment: &Experiment) -> String {
    let both = [("x", experiment.scaling.inputs), ("y", experiment.scaling.targets)];
    both.into_iter().filter_map(|(array, scale)| Some(of(array, scale?))).collect()
}

/// Returns what turns predictions, `predicted`, back into the table's own units.
pub(super) fn in_own_units(experiment: &Experiment, predicted: &str) -> String {
    match experiment.scaling.targets {
        None => predicted.into(),
        Some(_) => format!("{predicted} * y_spread + y_center"),
    }
}

fn of(array: &str, scale: ColumnScale) -> String {
    let (known_as, center, spread) = match scale {
        ColumnScale::Standardize => {
            (format!("StandardScaler().fit_transform({array})"), ".mean(axis=0)", ".std(axis=0)")
        }
        ColumnScale::StandardizeSample => {
            ("(df - df.mean()) / df.std()".into(), ".mean(axis=0)", ".std(axis=0, ddof=1)")
        }
        ColumnScale::MinMax => {
            (format!("MinMaxScaler().fit_transform({array})"), ".min(axis=0)", ".max(axis=0)")
        }
        ColumnScale::Max => {
            return format!(
                "\n# What pandas does in df / df.max().\n\
                 {array}_center, {array}_spread = 0, {array}.max(axis=0)\n\
                 {array}_spread = np.where({array}_spread == 0, 1, {array}_spread)\n\
                 {array} = {array} / {array}_spread\n"
            );
        }
    };
    let less = if scale == ColumnScale::MinMax { format!(" - {array}_center") } else { String::new() };
    format!(
        "\n# What {known_as} does; a column that is the same in every row is only centered.\n\
         same = np.ptp({array}, axis=0) == 0\n\
         {array}_center = np.where(same, {array}[0], {array}{center})\n\
         {array}_spread = np.where(same, 1, {array}{spread}{less})\n\
         {array} = ({array} - {array}_center) / {array}_spread\n"
    )
}
