#include "ui/shell/actions.hpp"

#include "ui/settings/settings.hpp"
#include "ui/theme/icons.hpp"

namespace parkcarbon::ui {

Actions::Actions(QObject* parent) : QObject(parent) {
    create_project = add(QKeySequence::New);
    open_project = add(QKeySequence::Open);
    save = add(QKeySequence::Save);
    save_as = add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    close_project = add(QKeySequence(Qt::CTRL | Qt::Key_W));
    import_files = add(QKeySequence(Qt::CTRL | Qt::Key_I));
    import_folder = add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
    export_csv = add(QKeySequence(Qt::CTRL | Qt::Key_E));
    split_project = add();
    merge_part = add();
    write_report = add(QKeySequence(Qt::CTRL | Qt::Key_P));
    quit = add(QKeySequence(Qt::CTRL | Qt::Key_Q));
    undo = add(QKeySequence(Qt::CTRL | Qt::Key_Z));
    redo = add(QKeySequence(Qt::CTRL | Qt::Key_Y));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    find_anything = add(QKeySequence(Qt::CTRL | Qt::Key_K));
    recalculate = add(QKeySequence(Qt::Key_F9));
    check_data = add(QKeySequence(Qt::Key_F8));
    next_page = add(QKeySequence(Qt::CTRL | Qt::Key_PageDown));
    previous_page = add(QKeySequence(Qt::CTRL | Qt::Key_PageUp));
    focus_rail = add(QKeySequence(Qt::CTRL | Qt::Key_1));
    focus_page = add(QKeySequence(Qt::CTRL | Qt::Key_2));
    larger_text = add(QKeySequence(Qt::CTRL | Qt::Key_Plus));
    larger_text->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    smaller_text = add(QKeySequence(Qt::CTRL | Qt::Key_Minus));
    user_guide = add(QKeySequence(Qt::Key_F1));
    about = add();

    create_project->setIcon(glyphIcon(Glyph::New));
    open_project->setIcon(glyphIcon(Glyph::Open));
    save->setIcon(glyphIcon(Glyph::Save));
    undo->setIcon(glyphIcon(Glyph::Undo));
    redo->setIcon(glyphIcon(Glyph::Redo));
    import_files->setIcon(glyphIcon(Glyph::Import));
    recalculate->setIcon(glyphIcon(Glyph::Recalculate));
    check_data->setIcon(glyphIcon(Glyph::Check));
    write_report->setIcon(glyphIcon(Glyph::Report));

    language = new QActionGroup(this);
    for (const char* code : {"zh", "en"}) {
        QAction* choice = language->addAction(QLatin1String(code) == QLatin1String("zh") ? "中文" : "English");
        choice->setCheckable(true);
        choice->setData(QString(code));
    }
    theme = new QActionGroup(this);
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        QAction* action = theme->addAction(QString());
        action->setCheckable(true);
        action->setData(static_cast<int>(choice));
    }
    retranslate();
}

QAction* Actions::add(const QKeySequence& shortcut) {
    auto* action = new QAction(this);
    action->setShortcut(shortcut);
    return action;
}

void Actions::retranslate() {
    create_project->setText(tr("&New project…"));
    open_project->setText(tr("&Open project…"));
    save->setText(tr("&Save"));
    save_as->setText(tr("Save &as…"));
    close_project->setText(tr("&Close project"));
    import_files->setText(tr("&Import files…"));
    import_folder->setText(tr("Import park &folder…"));
    export_csv->setText(tr("&Export as CSV…"));
    split_project->setText(tr("&Give part to a colleague…"));
    merge_part->setText(tr("&Merge part…"));
    write_report->setText(tr("Write &report…"));
    quit->setText(tr("&Quit"));
    undo->setText(tr("&Undo"));
    redo->setText(tr("&Redo"));
    find_anything->setText(tr("&Find anything…"));
    recalculate->setText(tr("Re&calculate"));
    check_data->setText(tr("Chec&k data"));
    next_page->setText(tr("&Next page"));
    previous_page->setText(tr("&Previous page"));
    focus_rail->setText(tr("Go to &navigation"));
    focus_page->setText(tr("Go to p&age"));
    larger_text->setText(tr("&Larger text"));
    smaller_text->setText(tr("S&maller text"));
    user_guide->setText(tr("&Keyboard and help"));
    about->setText(tr("&About ParkCarbon"));
    const QStringList themes = {tr("As the &system"), tr("&Light"), tr("&Dark")};
    for (QAction* action : theme->actions()) {
        action->setText(themes.at(action->data().toInt()));
    }
}

std::vector<QAction*> Actions::all() const {
    return {create_project, open_project,  save,       save_as,       close_project, import_files, import_folder,
            export_csv,     split_project, merge_part, write_report,  undo,          redo,         find_anything,
            recalculate,    check_data,    next_page,  previous_page, focus_rail,    focus_page,   larger_text,
            smaller_text,   user_guide,    about,      quit};
}

} // namespace parkcarbon::ui
