#pragma once

#include <QAction>
#include <QActionGroup>
#include <QObject>

#include <vector>

namespace parkcarbon::ui {

/// The commands of the window, each once, for menus, tool bar, shortcuts and the Ctrl+K palette.
class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QObject* parent);

    void retranslate();
    std::vector<QAction*> all() const;

    QAction* create_project;
    QAction* open_project;
    QAction* save;
    QAction* save_as;
    QAction* close_project;
    QAction* import_files;
    QAction* import_folder;
    QAction* export_csv;
    QAction* split_project;
    QAction* merge_part;
    QAction* write_report;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* find_anything;
    QAction* recalculate;
    QAction* check_data;
    QAction* next_page;
    QAction* previous_page;
    QAction* focus_rail;
    QAction* focus_page;
    QAction* larger_text;
    QAction* smaller_text;
    QAction* user_guide;
    QAction* about;
    QActionGroup* language; ///< data: "zh", "en"
    QActionGroup* theme;    ///< data: int of ThemeChoice

private:
    QAction* add(const QKeySequence& shortcut = {});
};

} // namespace parkcarbon::ui
