#pragma once

#include <parkcarbon/engine/inventory/method_catalogue.hpp>

#include <QStringList>

namespace parkcarbon::ui {

/// Units that people commonly write amounts in.
const QStringList& commonUnits();

/// Those in which the amount of a method can be given, its own unit first.
QStringList unitsThatFit(const engine::inventory::MethodDescription& method);

} // namespace parkcarbon::ui
