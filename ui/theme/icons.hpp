#pragma once

#include <QIcon>

namespace parkcarbon::ui {

enum class Glyph {
    Overview,
    Park,
    Enterprise,
    Packs,
    PackRecords,
    Entry,
    Activity,
    Transfer,
    Facts,
    Flow,
    FlowNetwork,
    Sankey,
    Balance,
    Factors,
    Inventory,
    Uncertainty,
    Pollutants,
    Report,
    Board,
    Indicators,
    Plan,
    Target,
    Team,
    IndicatorInputs,
    NextActions,
    Stage,
    Step,
    StepRunning,
    StepDone,
    StepNotApplicable,
    Open,
    New,
    Save,
    Undo,
    Redo,
    Import,
    Recalculate,
    Check,
    Pin
};

/// Line drawings in the colour of the text they stand beside; painted, so that they are sharp at every scale.
QIcon glyphIcon(Glyph glyph);
/// The program's own icon: a leaf in a factory's outline.
QIcon applicationIcon();

} // namespace parkcarbon::ui
