// What the page of workbooks does: files out, questions in.
#include "ui/dialogs/pack_dialog.hpp"
#include "ui/dialogs/question_dialog.hpp"
#include "ui/dialogs/reason_dialog.hpp"
#include "ui/document/pack_board_keeper.hpp"
#include "ui/document/project_document.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/answer_board_model.hpp"
#include "ui/pages/packs_page.hpp"
#include "ui/settings/settings.hpp"

#include <parkcarbon/base/clock.hpp>
#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/report/reminder_letter.hpp>
#include <parkcarbon/services/record_operations.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QDir>
#include <QFileDialog>

#include <algorithm>
#include <filesystem>

namespace parkcarbon::ui {
namespace {

using domain::Table;

std::filesystem::path asPath(const QString& file) {
    return std::filesystem::path(file.toStdU16String());
}

std::size_t questionField(std::string_view name) {
    return domain::spec(Table::PackQuestions).fieldIndex(name).value();
}

/// A question as it is put into a workbook of that language.
std::string questionIn(const domain::PackQuestion& question, domain::PackLanguage language, const text::Text& words) {
    const std::string zh = report::questionWords(question, words.in(text::Language::Zh));
    const std::string en = report::questionWords(question, words.in(text::Language::En));
    if (language == domain::PackLanguage::Both && zh != en) {
        return zh + "\n" + en;
    }
    return language == domain::PackLanguage::En ? en : zh;
}

bool isWanted(const std::vector<domain::EnterpriseId>& wanted, const domain::EnterpriseId& id) {
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), id) != wanted.end();
}

/// A letter to each who has to be reminded, and the note that they were; how many there are.
base::Result<int> writeLetters(services::ProjectSession& session, base::Period period,
                               const std::vector<domain::EnterpriseId>& wanted, report::LetterFormat format,
                               const std::filesystem::path& folder, const text::Text& words,
                               const base::RunContext& run) {
    const base::Date today = dayOfToday();
    const auto pending = services::reminders(session, period, today, run);
    const auto snapshot = session.snapshot();
    if (!pending || !snapshot) {
        return base::failure(pending ? snapshot.error() : pending.error());
    }
    const char* const ending = format == report::LetterFormat::Text ? ".txt" : ".docx";
    std::vector<domain::EnterpriseId> reminded;
    for (const services::Reminder& reminder : *pending) {
        const domain::EnterpriseId& enterprise = reminder.row.enterprise;
        if (!isWanted(wanted, enterprise)) {
            continue;
        }
        const report::Document letter =
            report::reminderLetter(reminder, **snapshot, period, today, base::SystemClock().now(), words);
        const auto file = folder / (period.str() + "_" + enterprise.str() + "_reminder" + ending);
        if (auto written = report::writeLetter(letter, format, file); !written) {
            return base::failure(std::move(written.error()));
        }
        reminded.push_back(enterprise);
    }
    if (!reminded.empty()) {
        if (auto noted = services::noteReminded(session, period, reminded); !noted) {
            return base::failure(std::move(noted.error()));
        }
    }
    return static_cast<int>(reminded.size());
}

} // namespace

void PacksPage::askFolder(const QString& title, const std::function<void(const QString&)>& write_there) {
    const QString folder = QFileDialog::getExistingDirectory(this, title, context().settings.lastDirectory());
    if (!folder.isEmpty()) {
        context().settings.setLastDirectory(folder);
        write_there(folder);
    }
}

void PacksPage::write(const QString& title,
                      std::function<base::Result<QString>(Workspace&, const base::RunContext&)> work) {
    if (!context().document.takeBack()) {
        emit errorTold(base::Error(kProjectBusy));
        return;
    }
    auto outcome = std::make_shared<base::Result<QString>>(base::failure(kProjectBusy));
    context().document.lend(
        title,
        [outcome, work = std::move(work)](Workspace& workspace, const base::RunContext& run) {
            *outcome = work(workspace, run);
        },
        [this, outcome] {
            if (*outcome) {
                tell(QStringLiteral("✔ ") + **outcome);
            } else {
                emit errorTold(outcome->error());
            }
        });
}

void PacksPage::createAsked() {
    auto* dialog = new PackDialog(context(), board_->board(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PackDialog::ordered, this, &PacksPage::createWorkbooks);
    dialog->open();
}

void PacksPage::createWorkbooks(const services::PackOrder& order, const QString& folder) {
    context().settings.setLastDirectory(folder);
    write(tr("Creating workbooks"), [order, folder](Workspace& workspace, const base::RunContext& run) {
        return services::issuePacks(*workspace.session, order, asPath(folder), run).map([&](const auto& issued) {
            return tr("%n workbook(s) written to %1.", nullptr, static_cast<int>(issued.size()))
                .arg(QDir::toNativeSeparators(folder));
        });
    });
}

void PacksPage::writeOverview() {
    const QString file = QFileDialog::getSaveFileName(this, tr("Overview workbook"), context().settings.lastDirectory(),
                                                      tr("Excel workbooks (*.xlsx)"));
    if (file.isEmpty()) {
        return;
    }
    const auto language = context().language.isChinese() ? domain::PackLanguage::Zh : domain::PackLanguage::En;
    const auto titles = [words = context().language.text()](Table table, std::string_view field) {
        return words.fieldLabel(table, field);
    };
    write(tr("Writing the overview workbook"),
          [file, language, titles](Workspace& workspace, const base::RunContext& run) {
              return services::writeOverviewWorkbook(*workspace.session, asPath(file), language, run, titles)
                  .map([](const std::filesystem::path& written) {
                      return tr("%1 is written.").arg(QString::fromStdU16String(written.u16string()));
                  });
          });
}

void PacksPage::writeTemplates(const QString& folder) {
    const auto language = context().language.isChinese() ? domain::PackLanguage::Zh : domain::PackLanguage::Both;
    write(tr("Writing the templates"), [folder, language](Workspace&, const base::RunContext&) {
        return services::writeBlankTemplates(asPath(folder), language).map([&](const auto& files) {
            return tr("%n template(s) written to %1.", nullptr, static_cast<int>(files.size()))
                .arg(QDir::toNativeSeparators(folder));
        });
    });
}

void PacksPage::writeReminders(report::LetterFormat format, const QString& folder) {
    if (!keeper_->period()) {
        return;
    }
    write(tr("Writing the reminder letters"),
          [format, folder, period = *keeper_->period(), wanted = chosenEnterprises(),
           words = context().language.text()](Workspace& workspace, const base::RunContext& run) {
              return writeLetters(*workspace.session, period, wanted, format, asPath(folder), words, run)
                  .map([&](int letters) {
                      return tr("%n letter(s) written to %1.", nullptr, letters).arg(QDir::toNativeSeparators(folder));
                  });
          });
}

void PacksPage::writeChecks(const QString& folder) {
    if (!keeper_->period()) {
        return;
    }
    services::PackOrder order;
    order.period = *keeper_->period();
    order.language = context().language.isChinese() ? domain::PackLanguage::Zh : domain::PackLanguage::Both;
    order.enterprises = chosenEnterprises();
    write(tr("Writing the workbooks to check"),
          [order, folder, words = context().language.text()](Workspace& workspace, const base::RunContext& run) {
              const auto asWords = [&](const domain::PackQuestion& question) {
                  return questionIn(question, order.language, words);
              };
              return services::writeCheckPacks(*workspace.session, order, asPath(folder), asWords, run)
                  .map([&](const auto& written) {
                      return tr("%n workbook(s) written to %1.", nullptr, static_cast<int>(written.size()))
                          .arg(QDir::toNativeSeparators(folder));
                  });
          });
}

void PacksPage::askAsked() {
    const auto enterprise = chosenEnterprise();
    if (!enterprise || !keeper_->period()) {
        return;
    }
    auto* dialog = new QuestionDialog(context(), *enterprise, *keeper_->period(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QuestionDialog::asked, this, &PacksPage::store);
    dialog->open();
}

void PacksPage::store(domain::PackQuestion question) {
    if (!context().document.takeBack()) {
        emit errorTold(base::Error(kProjectBusy));
        return;
    }
    report(services::askPackQuestion(*context().document.session(), std::move(question)));
}

/// What the data draft now becomes a question of the project.
void PacksPage::adoptDraft() {
    if (const services::OpenQuestion* chosen = chosenQuestion(); chosen != nullptr && chosen->drafted) {
        store(chosen->question);
    }
}

void PacksPage::answerAsked() {
    auto* dialog = new ReasonDialog(tr("Answered"), tr("What did they reply?"), this, tr("&Reply:"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReasonDialog::given, this,
            [this](const QString& reply) { setStatus(domain::QuestionStatus::Answered, reply); });
    dialog->open();
}

void PacksPage::setStatus(domain::QuestionStatus status, const QString& reply) {
    const services::OpenQuestion* chosen = chosenQuestion();
    if (chosen == nullptr || chosen->drafted) {
        return;
    }
    std::vector<services::EditRecords::Edit> edits = {
        {chosen->question.id, questionField("status"), std::string(domain::word(status))}};
    if (!reply.isEmpty()) {
        edits.push_back({chosen->question.id, questionField("reply"), text::toUtf8(reply)});
    }
    report(context().document.execute(services::EditRecords(Table::PackQuestions, std::move(edits))));
}

} // namespace parkcarbon::ui
