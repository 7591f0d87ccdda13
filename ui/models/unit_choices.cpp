#include "ui/models/unit_choices.hpp"

#include <parkcarbon/domain/unit.hpp>
#include <parkcarbon/text/qt.hpp>

#include <algorithm>

namespace parkcarbon::ui {

const QStringList& commonUnits() {
    static const QStringList kUnits = {"t",    "kg",    "万t", "m3",  "万m3", "1e4Nm3", "万Nm3", "Nm3",
                                       "L",    "GJ",    "TJ",  "kWh", "MWh",  "GWh",    "万kWh", "tce",
                                       "tCO2", "tCO2e", "km",  "CNY", "万元", "person", "ha"};
    return kUnits;
}

QStringList unitsThatFit(const engine::inventory::MethodDescription& method) {
    QStringList units;
    std::vector<domain::Unit> taken;
    const auto take = [&](const std::string& symbol) {
        if (const auto unit = domain::Unit::parse(symbol)) {
            taken.push_back(*unit);
        }
    };
    for (const auto& input : method.inputs) {
        take(input.unit);
        units.append(text::toQString(input.unit));
    }
    if (method.category.ends_with("combustion")) {
        take("GJ"); // fuels may be given by their energy
    }
    for (const QString& symbol : commonUnits()) {
        const auto unit = domain::Unit::parse(text::toUtf8(symbol));
        const bool fits = unit && std::any_of(taken.begin(), taken.end(), [&](const domain::Unit& wanted) {
                              return unit->isConvertibleTo(wanted);
                          });
        if (fits) {
            units.append(symbol);
        }
    }
    units.removeDuplicates();
    return units;
}

} // namespace parkcarbon::ui
