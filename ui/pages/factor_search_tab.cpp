#include "ui/pages/factor_search_tab.hpp"

#include "ui/document/pinned_factors.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/factor_list_model.hpp"
#include "ui/models/factor_words.hpp"
#include "ui/theme/theme.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <map>

namespace parkcarbon::ui {
namespace {

constexpr int kMargin = 8;
constexpr int kDelayMilliseconds = 150;
constexpr int kFilterLetters = 10;
constexpr int kWidths[FactorListModel::kColumns] = {210, 150, 330, 52, 110, 170, 300};

using KeyOf = std::function<const std::string&(const ProjectFactor&)>;
using LabelOf = std::function<QString(const ProjectFactor&)>;

/// The values of one column as choices, behind the choice of all; what was chosen stays.
void fillFilter(QComboBox& box, const QString& all, const std::vector<ProjectFactor>& factors, const KeyOf& key,
                const LabelOf& label) {
    const QSignalBlocker silent(box);
    const QVariant before = box.currentData();
    std::map<QString, QString> choices; // label to key
    for (const ProjectFactor& factor : factors) {
        if (!key(factor).empty()) {
            choices.emplace(label(factor), text::toQString(key(factor)));
        }
    }
    box.clear();
    box.addItem(all, QString());
    for (const auto& [shown, word] : choices) {
        box.addItem(shown, word);
    }
    box.setCurrentIndex(std::max(box.findData(before), 0));
}

bool passes(const QComboBox& box, const std::string& word) {
    const QString chosen = box.currentData().toString();
    return chosen.isEmpty() || chosen == text::toQString(word);
}

QString detailRow(const QString& label, const QString& what) {
    return what.isEmpty() ? QString()
                          : QStringLiteral("<tr><td style='padding-right:14px'>%1</td><td>%2</td></tr>")
                                .arg(label.toHtmlEscaped(), what.toHtmlEscaped());
}

} // namespace

FactorSearchTab::FactorSearchTab(const Context& context, PinnedFactors& pinned, QWidget* parent)
    : QWidget(parent), context_(context), pinned_(pinned), query_(new QLineEdit(this)), kind_(new QComboBox(this)),
      set_(new QComboBox(this)), status_(new QComboBox(this)), list_(new QTableView(this)),
      details_(new QTextBrowser(this)), value_label_(new QLabel(this)), value_(new QComboBox(this)),
      use_(new QPushButton(this)), model_(new FactorListModel(context.language.text(), context.theme, this)),
      sorted_(new QSortFilterProxyModel(this)) {
    build();
    delay_.setSingleShot(true);
    delay_.setInterval(kDelayMilliseconds);
    connect(&delay_, &QTimer::timeout, this, &FactorSearchTab::search);
    connect(query_, &QLineEdit::textChanged, this, [this] { delay_.start(); });
    connect(query_, &QLineEdit::returnPressed, this, [this] {
        search();
        list_->setFocus();
    });
    for (QComboBox* box : {kind_, set_, status_}) {
        connect(box, &QComboBox::currentIndexChanged, this, &FactorSearchTab::showFound);
    }
    connect(list_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FactorSearchTab::showSelected);
    connect(use_, &QPushButton::clicked, this, &FactorSearchTab::askOwnFactor);
    connect(list_, &QTableView::doubleClicked, this, [this] { use_->setFocus(Qt::OtherFocusReason); });
    connect(&pinned_, &PinnedFactors::changed, this, &FactorSearchTab::search);
    connect(&context_.document, &ProjectDocument::stateChanged, this, &FactorSearchTab::showState);
    connect(&context_.theme, &Theme::changed, model_, &FactorListModel::retranslate);
    auto* find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        query_->setFocus(Qt::ShortcutFocusReason);
        query_->selectAll();
    });
}

void FactorSearchTab::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    query_->setClearButtonEnabled(true);
    column->addWidget(query_);
    auto* filters = new QHBoxLayout;
    for (QComboBox* box : {kind_, set_, status_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(kFilterLetters);
        filters->addWidget(box, 1);
    }
    column->addLayout(filters);
    sorted_->setSourceModel(model_);
    sorted_->setSortCaseSensitivity(Qt::CaseInsensitive);
    list_->setModel(sorted_);
    list_->setSelectionBehavior(QAbstractItemView::SelectRows);
    list_->setSelectionMode(QAbstractItemView::SingleSelection);
    list_->setAlternatingRowColors(true);
    list_->setWordWrap(false);
    list_->setTabKeyNavigation(false);
    list_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->verticalHeader()->hide();
    list_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    list_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    list_->horizontalHeader()->setSortIndicatorClearable(true);
    list_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    list_->horizontalHeader()->setHighlightSections(false);
    list_->setSortingEnabled(true);
    for (int section = 0; section < FactorListModel::kColumns; ++section) {
        list_->setColumnWidth(section, kWidths[section]);
    }
    details_->setTabChangesFocus(true);
    details_->setOpenLinks(false);
    auto* below = new QWidget(this);
    auto* lower = new QVBoxLayout(below);
    lower->setContentsMargins(0, 0, 0, 0);
    lower->addWidget(details_, 1);
    auto* row = new QHBoxLayout;
    value_label_->setBuddy(value_);
    value_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row->addWidget(value_label_);
    row->addWidget(value_);
    row->addStretch();
    row->addWidget(use_);
    lower->addLayout(row);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(list_);
    splitter->addWidget(below);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    column->addWidget(splitter, 1);
}

void FactorSearchTab::retranslate() {
    query_->setPlaceholderText(tr("Search: name, fuel, process, gas, province, year … (Ctrl+F)"));
    query_->setAccessibleName(tr("Search the factors"));
    kind_->setAccessibleName(tr("Kind of factor"));
    set_->setAccessibleName(tr("Set"));
    status_->setAccessibleName(tr("Status"));
    list_->setAccessibleName(tr("Factors found"));
    details_->setAccessibleName(tr("Details of the factor"));
    value_label_->setText(tr("&Value:"));
    value_->setAccessibleName(tr("Value to use"));
    use_->setText(tr("Use as &own factor"));
    model_->retranslate();
    search();
}

void FactorSearchTab::search() {
    delay_.stop();
    const auto catalogue = reference::Catalogue::shipped();
    found_.clear();
    if (catalogue) {
        found_ = findFactors(**catalogue, text::toUtf8(query_->text()), pinned_.changes(), pinned_.ownFactors());
    }
    fillFilters();
    showFound();
}

void FactorSearchTab::fillFilters() {
    const text::Text& words = context_.language.text();
    fillFilter(
        *kind_, tr("All kinds"), found_, [](const ProjectFactor& each) -> const std::string& { return each.hit.kind; },
        [&](const ProjectFactor& each) { return factorKind(words, each.hit.kind); });
    fillFilter(
        *set_, tr("All sets"), found_, [](const ProjectFactor& each) -> const std::string& { return each.hit.set; },
        [&](const ProjectFactor& each) { return factorSet(words, each.hit.kind, each.hit.set); });
    fillFilter(
        *status_, tr("Any status"), found_,
        [](const ProjectFactor& each) -> const std::string& { return each.hit.status; },
        [&](const ProjectFactor& each) { return factorStatus(words, each.hit.status); });
}

void FactorSearchTab::showFound() {
    std::vector<ProjectFactor> shown;
    std::copy_if(found_.begin(), found_.end(), std::back_inserter(shown), [this](const ProjectFactor& factor) {
        return passes(*kind_, factor.hit.kind) && passes(*set_, factor.hit.set) && passes(*status_, factor.hit.status);
    });
    model_->setFactors(std::move(shown));
    if (model_->rowCount() > 0) {
        list_->setCurrentIndex(sorted_->index(0, 0));
    }
    showSelected();
    emit summaryChanged();
}

QString FactorSearchTab::summary() const {
    return tr("%n factor(s)", nullptr, model_->rowCount());
}

const ProjectFactor* FactorSearchTab::selected() const {
    const QModelIndex index = sorted_->mapToSource(list_->currentIndex());
    return index.isValid() ? &model_->factor(index.row()) : nullptr;
}

void FactorSearchTab::showSelected() {
    const ProjectFactor* factor = selected();
    details_->setHtml(factor == nullptr ? tr("No factor is found with these words and filters.") : details(*factor));
    value_->clear();
    if (factor != nullptr && factor->state != ProjectFactor::State::Own) {
        for (const std::size_t index : valuesForOwnFactor(factor->hit)) {
            value_->addItem(factorValue(context_.language.text(), factor->hit.values[index]),
                            static_cast<qulonglong>(index));
        }
    }
    showState();
}

void FactorSearchTab::showState() {
    const bool usable = value_->count() > 0;
    value_->setEnabled(usable);
    use_->setEnabled(usable && context_.document.isEditable());
    use_->setToolTip(usable ? QString() : tr("Own factors stand for parameters of fuels, processes and waste."));
}

QString FactorSearchTab::stateNote(const ProjectFactor& factor) const {
    switch (factor.state) {
    case ProjectFactor::State::Older:
        return tr("◷ The project's pinned set holds these values; the shipped set holds others (see the preview).");
    case ProjectFactor::State::Gone:
        return tr("◷ Only the project's pinned set holds this factor; it no longer ships.");
    case ProjectFactor::State::NotTaken:
        return tr("＋ Ships with this version, but the project's pinned set does not hold it yet.");
    case ProjectFactor::State::Own:
        return tr("★ The project's own factor; it goes before those of the sets.");
    case ProjectFactor::State::Shipped:
        break;
    }
    return {};
}

QString FactorSearchTab::details(const ProjectFactor& factor) const {
    const text::Text& words = context_.language.text();
    const reference::FactorHit& hit = factor.hit;
    QString rows;
    rows += detailRow(tr("Kind"), factorKind(words, hit.kind));
    rows += detailRow(tr("Stands for"), factorQualifier(words, hit));
    rows += detailRow(tr("Set"), factorSet(words, hit.kind, hit.set));
    for (const reference::FactorValue& value : hit.values) {
        rows += detailRow(tr("Value"), factorValue(words, value));
    }
    rows += detailRow(tr("Year of the data"), hit.year ? QString::number(*hit.year) : QString());
    rows += detailRow(tr("Status"), factorStatus(words, hit.status));
    rows += detailRow(tr("Source"), text::toQString(hit.source));
    rows += detailRow(tr("Id"), text::toQString(hit.id));
    rows += detailRow(tr("Note"), stateNote(factor));
    const QString both =
        text::toQString(hit.name_zh) +
        (hit.name_en.empty() || hit.name_en == hit.name_zh ? QString() : " · " + text::toQString(hit.name_en));
    QString html = QStringLiteral("<b>%1</b><table>%2</table>").arg(both.toHtmlEscaped(), rows);
    if (isUnconfirmed(hit.status)) {
        const ThemeColors& colors = context_.theme.colors();
        html += QStringLiteral("<p style='color:%1'>⚠ %2</p>")
                    .arg(colors.warning.name(),
                         tr("Nobody has seen this value at its primary source; confirm it before relying on it."));
    }
    return html;
}

void FactorSearchTab::askOwnFactor() {
    if (const ProjectFactor* factor = selected(); factor != nullptr && value_->currentIndex() >= 0) {
        emit ownFactorAsked(ownFactorDraft(factor->hit, value_->currentData().toULongLong()));
    }
}

} // namespace parkcarbon::ui
