#include "ui/pages/park_page.hpp"

#include "ui/document/project_document.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/theme/theme.hpp"

#include <parkcarbon/services/record_browser.hpp>
#include <parkcarbon/services/record_operations.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <set>

namespace parkcarbon::ui {
namespace {

constexpr int kMargin = 24;
constexpr int kFormWidth = 720;

const domain::TableSpec& parkSpec() {
    return domain::spec(domain::Table::Park);
}

bool isChosen(const domain::FieldSpec& field) {
    return field.kind == domain::FieldKind::Choice || field.name == "fuel_set" || field.name == "grid_factor";
}

} // namespace

ParkPage::ParkPage(const Context& page_context, QWidget* parent)
    : Page(page_context, parent), title_(new QLabel(this)), hint_(new QLabel(this)) {
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    QFont font = title_->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setBold(true);
    title_->setFont(font);
    hint_->setWordWrap(true);
    column->addWidget(title_);
    column->addWidget(hint_);
    auto* form_area = new QWidget(body);
    form_area->setMaximumWidth(kFormWidth);
    auto* form = new QFormLayout(form_area);
    form->setContentsMargins(0, 12, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (std::size_t field = 0; field < parkSpec().fields.size(); ++field) {
        auto* label = new QLabel(form_area);
        auto* problem = new QLabel(form_area);
        problem->setWordWrap(true);
        problem->hide();
        auto* editor = makeEditor(field);
        label->setBuddy(editor);
        form->addRow(label, editor);
        form->addRow(QString(), problem);
        rows_.push_back({label, editor, problem});
    }
    column->addWidget(form_area);
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(body);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);

    ProjectDocument& document = context().document;
    connect(&document, &ProjectDocument::opened, this, &ParkPage::reread);
    connect(&document, &ProjectDocument::changed, this, [this](const services::ChangeNotice& notice) {
        if (notice.tables.contains(domain::Table::Park)) {
            reread();
        }
    });
    connect(&document, &ProjectDocument::stateChanged, this, [this] {
        for (const Row& row : rows_) {
            row.editor->setEnabled(context().document.isEditable());
        }
    });
    retranslate();
}

QWidget* ParkPage::makeEditor(std::size_t field) {
    if (isChosen(parkSpec().fields[field])) {
        auto* box = new QComboBox(this);
        connect(box, &QComboBox::activated, this, [this, field] { commit(field); });
        return box;
    }
    auto* line = new QLineEdit(this);
    connect(line, &QLineEdit::editingFinished, this, [this, field] { commit(field); });
    return line;
}

void ParkPage::fillGridChoices(QComboBox& box) const {
    box.addItem(tr("National"), "national");
    services::Calculations* calculations = context().document.calculations();
    const auto library = calculations != nullptr ? calculations->library() : base::failure(kProjectBusy);
    if (!library) {
        return;
    }
    using Level = domain::GridChoice::Level;
    std::set<std::string> listed;
    for (const Level level : {Level::Regional, Level::Provincial}) {
        for (const reference::GridFactor& factor : (*library)->gridFactors().rows()) {
            if (factor.level != level) {
                continue;
            }
            const std::string choice = domain::GridChoice{level, factor.name_zh}.str();
            const bool chinese = context().language.isChinese() || factor.name_en.empty();
            if (listed.insert(choice).second) {
                const QString name = text::toQString(chinese ? factor.name_zh : factor.name_en);
                box.addItem(level == Level::Regional ? tr("Region: %1").arg(name) : tr("Province: %1").arg(name),
                            text::toQString(choice));
            }
        }
    }
}

void ParkPage::fillChoices(std::size_t field, QComboBox& box) {
    const QSignalBlocker silent(box);
    const domain::FieldSpec& spec = parkSpec().fields[field];
    const text::Text& words = context().language.text();
    box.clear();
    if (spec.name == "grid_factor") {
        fillGridChoices(box);
        return;
    }
    if (spec.name == "fuel_set") {
        services::Calculations* calculations = context().document.calculations();
        const auto library = calculations != nullptr ? calculations->library() : base::failure(kProjectBusy);
        if (library) {
            for (const std::string& id : (*library)->fuelSetIds()) {
                box.addItem(text::toQString(words.termOr("fuel_set", id)), text::toQString(id));
            }
        }
        return;
    }
    for (const std::string_view word : spec.choices) {
        box.addItem(text::toQString(words.choiceLabel(word)), text::toQString(word));
    }
}

void ParkPage::reread() {
    if (context().document.session() == nullptr) {
        return;
    }
    services::RecordBrowser browser(*context().document.session(), domain::Table::Park);
    if (!browser.refresh() || browser.size() == 0) {
        return;
    }
    cells_ = browser.cells(0);
    for (std::size_t field = 0; field < rows_.size(); ++field) {
        if (auto* box = qobject_cast<QComboBox*>(rows_[field].editor)) {
            fillChoices(field, *box);
        }
        show(field);
    }
}

void ParkPage::show(std::size_t field) {
    const QString text = field < cells_.size() ? text::toQString(cells_[field].value_or("")) : QString();
    if (auto* box = qobject_cast<QComboBox*>(rows_[field].editor)) {
        if (!text.isEmpty() && box->findData(text) < 0) {
            box->addItem(text, text);
        }
        box->setCurrentIndex(box->findData(text));
    } else {
        static_cast<QLineEdit*>(rows_[field].editor)->setText(text);
    }
    rows_[field].problem->hide();
}

QString ParkPage::typedText(std::size_t field) const {
    if (const auto* box = qobject_cast<const QComboBox*>(rows_[field].editor)) {
        return box->currentData().toString();
    }
    return static_cast<const QLineEdit*>(rows_[field].editor)->text().trimmed();
}

void ParkPage::commit(std::size_t field) {
    const std::string typed = text::toUtf8(typedText(field));
    if (!context().document.isEditable() || field >= cells_.size() || cells_[field].value_or("") == typed) {
        rows_[field].problem->hide();
        return;
    }
    const auto done = context().document.execute(services::EditRecords(domain::Table::Park, {{"park", field, typed}}));
    if (!done) {
        const text::Text& words = context().language.text();
        QPalette palette = rows_[field].problem->palette();
        palette.setColor(QPalette::WindowText, context().theme.colors().error);
        rows_[field].problem->setPalette(palette);
        rows_[field].problem->setText("✖ " +
                                      text::toQString(words.sentence(done.error()) + " " + words.remedy(done.error())));
        rows_[field].problem->show();
    }
}

void ParkPage::retranslate() {
    title_->setText(tr("Park settings"));
    hint_->setText(
        tr("The choices below decide with which factors the park is computed. Each change is one step that can be "
           "undone."));
    const text::Text& words = context().language.text();
    for (std::size_t field = 0; field < rows_.size(); ++field) {
        const QString label = text::toQString(words.fieldLabel(domain::Table::Park, parkSpec().fields[field].name));
        rows_[field].label->setText(label);
        rows_[field].editor->setAccessibleName(label);
    }
    reread();
}

bool ParkPage::showCell(const base::Location& where) {
    if (where.table != parkSpec().name) {
        return false;
    }
    if (const auto field = parkSpec().fieldIndex(where.field)) {
        rows_[*field].editor->setFocus(Qt::OtherFocusReason);
    }
    return true;
}

} // namespace parkcarbon::ui
