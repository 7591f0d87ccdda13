#include "ui/pages/fuel_comparison_tab.hpp"

#include "ui/document/project_document.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/factor_words.hpp"
#include "ui/models/fuel_set_comparison.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <parkcarbon/reference/library.hpp>
#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr int kMargin = 8;
constexpr int kSetLetters = 16;
constexpr int kShownDigits = 6;

ValueCell numberOf(std::optional<double> value) {
    return value ? ValueCell{text::toQString(text::formatSignificant(*value, kShownDigits)), value, {}, false}
                 : ValueCell{QStringLiteral("–"), {}, {}, false};
}

ValueCell percentOf(std::optional<double> value) {
    if (!value) {
        return {QStringLiteral("–"), {}, {}, false};
    }
    const QString sign = *value > 0.0 ? QStringLiteral("+") : QString();
    return {sign + text::toQString(text::formatFixed(*value, 2)) + " %", value, {}, *value != 0.0};
}

/// Which of its three columns a parameter shows: of the first set, of the second, their difference.
ValueCell comparedCell(const ComparedValue& value, int part, bool comparable) {
    return part == 0   ? numberOf(value.first)
           : part == 1 ? numberOf(value.second)
                       : percentOf(comparable ? value.differencePct() : std::nullopt);
}

QString unitsOf(const ComparedFuel& fuel) {
    const QString first = fuel.first != nullptr ? text::toQString(fuel.first->unit.symbol()) : QString();
    const QString second = fuel.second != nullptr ? text::toQString(fuel.second->unit.symbol()) : QString();
    return first.isEmpty() || second.isEmpty() || fuel.sameUnit() ? (first.isEmpty() ? second : first)
                                                                  : first + " / " + second;
}

} // namespace

FuelComparisonTab::FuelComparisonTab(const Context& context, QWidget* parent)
    : QWidget(parent), context_(context), first_label_(new QLabel(this)), first_(new QComboBox(this)),
      second_label_(new QLabel(this)), second_(new QComboBox(this)), common_(new QCheckBox(this)),
      table_(new ValueTableView(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    auto* row = new QHBoxLayout;
    for (const auto& [label, box] : {std::pair{first_label_, first_}, {second_label_, second_}}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(kSetLetters);
        label->setBuddy(box);
        row->addWidget(label);
        row->addWidget(box, 1);
        connect(box, &QComboBox::currentIndexChanged, this, &FuelComparisonTab::compare);
    }
    column->addLayout(row);
    common_->setChecked(true);
    column->addWidget(common_);
    column->addWidget(table_, 1);
    connect(common_, &QCheckBox::toggled, this, &FuelComparisonTab::compare);
    connect(table_, &ValueTableView::summaryChanged, this, &FuelComparisonTab::summaryChanged);
}

void FuelComparisonTab::retranslate() {
    first_label_->setText(tr("&First set:"));
    second_label_->setText(tr("&Second set:"));
    first_->setAccessibleName(tr("First set"));
    second_->setAccessibleName(tr("Second set"));
    common_->setText(tr("&Only fuels that both sets have"));
    table_->setAccessibleName(tr("Comparison of two fuel sets"));
    fillSets();
    compare();
}

void FuelComparisonTab::refresh() {
    fillSets();
    compare();
}

void FuelComparisonTab::fillSets() {
    services::Calculations* calculations = context_.document.calculations();
    const auto library = calculations != nullptr ? calculations->library() : base::failure(kProjectBusy);
    if (!library) {
        return; // what stands there stays
    }
    int preferred = 0;
    for (QComboBox* box : {first_, second_}) {
        const QSignalBlocker silent(box);
        const QVariant before = box->currentData();
        box->clear();
        for (const std::string& id : (*library)->fuelSetIds()) {
            box->addItem(factorSet(context_.language.text(), "fuels", id), text::toQString(id));
        }
        const int kept = before.isValid() ? box->findData(before) : -1;
        box->setCurrentIndex(kept >= 0 ? kept : preferred);
        preferred = box->count() - 1;
    }
}

QString FuelComparisonTab::summary() const {
    return table_->summary();
}

void FuelComparisonTab::compare() {
    services::Calculations* calculations = context_.document.calculations();
    auto library = calculations != nullptr ? calculations->library() : base::failure(kProjectBusy);
    if (!library) {
        return;
    }
    const reference::FuelSet* first = (*library)->fuelSet(text::toUtf8(first_->currentData().toString()));
    const reference::FuelSet* second = (*library)->fuelSet(text::toUtf8(second_->currentData().toString()));
    if (first == nullptr || second == nullptr) {
        return;
    }
    std::vector<ComparedFuel> fuels = compareFuelSets(*first, *second);
    if (common_->isChecked()) {
        std::erase_if(fuels, [](const ComparedFuel& fuel) { return fuel.first == nullptr || fuel.second == nullptr; });
    }
    const auto three = [](const QString& name) { return QStringList{name + " ①", name + " ②", tr("Difference")}; };
    const QStringList titles = QStringList{tr("Fuel"), tr("Unit")} + three(tr("NCV (GJ/unit)")) +
                               three(tr("Carbon (tC/GJ)")) + three(tr("Oxidised")) + three(tr("t CO2/unit"));
    const int rows = static_cast<int>(fuels.size());
    // The library is held as long as the table refers to its fuels.
    table_->setContent(
        tr("Comparison of two fuel sets"), titles, rows,
        [held = *library, fuels = std::move(fuels), words = context_.language.text()](int row, int column) {
            const ComparedFuel& fuel = fuels[static_cast<std::size_t>(row)];
            const reference::Fuel& named = fuel.first != nullptr ? *fuel.first : *fuel.second;
            if (column == 0) {
                return ValueCell{factorName(words, named.name_zh, named.name_en), {}, {}, false};
            }
            if (column == 1) {
                return ValueCell{unitsOf(fuel), {}, {}, false};
            }
            const ComparedValue* values[] = {&fuel.ncv, &fuel.carbon, &fuel.oxidation, &fuel.tco2};
            const int parameter = (column - 2) / 3;
            const bool per_unit = parameter == 0 || parameter == 3;
            return comparedCell(*values[parameter], (column - 2) % 3, !per_unit || fuel.sameUnit());
        });
    emit summaryChanged();
}

} // namespace parkcarbon::ui
