#include "ui/settings/settings.hpp"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

constexpr int kSmallestFont = 8;
constexpr int kLargestFont = 20;

QString themeWord(ThemeChoice choice) {
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

/// File names hold what keys of settings may not.
QString diagramKey(const QString& project_file, const QString& diagram) {
    const QByteArray hash = QCryptographicHash::hash(project_file.toUtf8(), QCryptographicHash::Sha1).toHex();
    return QStringLiteral("diagrams/%1/%2").arg(QString::fromLatin1(hash), diagram);
}

} // namespace

Settings::Settings() : store_(std::make_unique<QSettings>()) {}

Settings::Settings(const QString& ini_file) : store_(std::make_unique<QSettings>(ini_file, QSettings::IniFormat)) {}

Settings::~Settings() = default;

QString Settings::language() const {
    const bool chinese_system = QLocale::system().language() == QLocale::Chinese;
    const QString fallback = chinese_system ? QStringLiteral("zh") : QStringLiteral("en");
    const QString code = store_->value("language", fallback).toString();
    return code == "zh" || code == "en" ? code : fallback;
}

void Settings::setLanguage(const QString& code) {
    store_->setValue("language", code);
}

ThemeChoice Settings::theme() const {
    const QString word = store_->value("theme").toString();
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        if (word == themeWord(choice)) {
            return choice;
        }
    }
    return ThemeChoice::System;
}

void Settings::setTheme(ThemeChoice choice) {
    store_->setValue("theme", themeWord(choice));
}

int Settings::fontSize() const {
    return std::clamp(store_->value("font_size", kDefaultFontSize).toInt(), kSmallestFont, kLargestFont);
}

void Settings::setFontSize(int points) {
    store_->setValue("font_size", std::clamp(points, kSmallestFont, kLargestFont));
}

std::vector<RecentProject> Settings::storedRecent() const {
    std::vector<RecentProject> projects;
    const int count = store_->beginReadArray("recent");
    for (int index = 0; index < count; ++index) {
        store_->setArrayIndex(index);
        projects.push_back({store_->value("file").toString(), store_->value("pinned").toBool()});
    }
    store_->endArray();
    return projects;
}

void Settings::storeRecent(const std::vector<RecentProject>& projects) {
    store_->remove("recent");
    store_->beginWriteArray("recent");
    for (std::size_t index = 0; index < projects.size(); ++index) {
        store_->setArrayIndex(static_cast<int>(index));
        store_->setValue("file", projects[index].file);
        store_->setValue("pinned", projects[index].pinned);
    }
    store_->endArray();
}

std::vector<RecentProject> Settings::recentProjects() const {
    std::vector<RecentProject> projects = storedRecent();
    std::stable_partition(projects.begin(), projects.end(), [](const RecentProject& p) { return p.pinned; });
    return projects;
}

void Settings::addRecentProject(const QString& file) {
    const QString path = QFileInfo(file).absoluteFilePath();
    std::vector<RecentProject> projects = storedRecent();
    RecentProject entry{path, false};
    const auto known =
        std::find_if(projects.begin(), projects.end(), [&](const RecentProject& p) { return p.file == path; });
    if (known != projects.end()) {
        entry.pinned = known->pinned;
        projects.erase(known);
    }
    projects.insert(projects.begin(), entry);
    while (projects.size() > kMaximumRecent) {
        const auto oldest =
            std::find_if(projects.rbegin(), projects.rend(), [](const RecentProject& p) { return !p.pinned; });
        projects.erase(oldest == projects.rend() ? projects.end() - 1 : std::prev(oldest.base()));
    }
    storeRecent(projects);
}

void Settings::setPinned(const QString& file, bool pinned) {
    std::vector<RecentProject> projects = storedRecent();
    for (RecentProject& project : projects) {
        if (project.file == file) {
            project.pinned = pinned;
        }
    }
    storeRecent(projects);
}

void Settings::removeRecentProject(const QString& file) {
    std::vector<RecentProject> projects = storedRecent();
    std::erase_if(projects, [&](const RecentProject& project) { return project.file == file; });
    storeRecent(projects);
}

QByteArray Settings::windowGeometry() const {
    return store_->value("window/geometry").toByteArray();
}

QByteArray Settings::windowState() const {
    return store_->value("window/state").toByteArray();
}

void Settings::setWindow(const QByteArray& geometry, const QByteArray& state) {
    store_->setValue("window/geometry", geometry);
    store_->setValue("window/state", state);
}

QByteArray Settings::headerState(const QString& grid) const {
    return store_->value("grids/" + grid).toByteArray();
}

void Settings::setHeaderState(const QString& grid, const QByteArray& state) {
    store_->setValue("grids/" + grid, state);
}

std::optional<double> Settings::taxRate(const QString& medium) const {
    bool is_number = false;
    const double rate_cny = store_->value("tax_rate/" + medium).toDouble(&is_number);
    return is_number ? std::optional(rate_cny) : std::nullopt;
}

void Settings::setTaxRate(const QString& medium, std::optional<double> rate_cny) {
    if (rate_cny) {
        store_->setValue("tax_rate/" + medium, *rate_cny);
    } else {
        store_->remove("tax_rate/" + medium);
    }
}

Settings::DiagramPlaces Settings::diagramPlaces(const QString& project_file, const QString& diagram) const {
    DiagramPlaces places;
    for (const QString& line : store_->value(diagramKey(project_file, diagram)).toStringList()) {
        const QStringList parts = line.split(' '); // x, y and the id, which may hold blanks
        if (parts.size() >= 3) {
            places.emplace_back(parts.mid(2).join(' ').toStdString(),
                                std::pair{parts.at(0).toDouble(), parts.at(1).toDouble()});
        }
    }
    return places;
}

void Settings::setDiagramPlaces(const QString& project_file, const QString& diagram, const DiagramPlaces& places) {
    QStringList lines;
    for (const auto& [id, place] : places) {
        lines << QStringLiteral("%1 %2 %3").arg(place.first).arg(place.second).arg(QString::fromStdString(id));
    }
    if (lines.isEmpty()) {
        store_->remove(diagramKey(project_file, diagram));
    } else {
        store_->setValue(diagramKey(project_file, diagram), lines);
    }
}

QString Settings::lastDirectory() const {
    return store_->value("last_directory", QDir::homePath()).toString();
}

void Settings::setLastDirectory(const QString& directory) {
    store_->setValue("last_directory", directory);
}

} // namespace parkcarbon::ui
