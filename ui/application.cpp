#include <parkcarbon/ui/application.hpp>

#include "ui/shell/main_window.hpp"
#include "ui/theme/icons.hpp"

#include <QApplication>
#include <QCommandLineOption>
#include <QCommandLineParser>

namespace parkcarbon::ui {

int runApplication(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setOrganizationName("ParkCarbon");
    QApplication::setApplicationName("parkcarbon");
    QApplication::setApplicationDisplayName("ParkCarbon");
    QApplication::setApplicationVersion(PARKCARBON_VERSION);
    QApplication::setWindowIcon(applicationIcon());

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption language_option("lang", "Language of the window: zh or en.", "language");
    parser.addOption(language_option);
    parser.addPositionalArgument("project", "Project file to open.", "[project]");
    parser.process(application);

    Settings settings;
    if (const auto code = parser.value(language_option); code == "zh" || code == "en") {
        settings.setLanguage(code);
    }
    MainWindow window(settings);
    window.show();
    if (const QStringList files = parser.positionalArguments(); !files.isEmpty()) {
        window.lifecycle().open(files.first());
    }
    return QApplication::exec();
}

} // namespace parkcarbon::ui
