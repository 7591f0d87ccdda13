#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

class QSettings;

namespace parkcarbon::ui {

enum class ThemeChoice { System, Light, Dark };

/// A project the user has worked on; pinned ones stay on top of the list.
struct RecentProject {
    QString file;
    bool pinned = false;
    friend bool operator==(const RecentProject&, const RecentProject&) = default;
};

/// What the program remembers between two starts. The only place that knows QSettings.
class Settings {
public:
    static constexpr int kMaximumRecent = 12;
    static constexpr int kDefaultFontSize = 10;

    Settings();                                 ///< the user's own settings
    explicit Settings(const QString& ini_file); ///< settings in a file, for tests
    ~Settings();

    QString language() const; ///< "zh" or "en"; at first start the language of the system
    void setLanguage(const QString& code);
    ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    int fontSize() const; ///< points, 8–20
    void setFontSize(int points);

    std::vector<RecentProject> recentProjects() const; ///< pinned first, then the newest first
    void addRecentProject(const QString& file);
    void setPinned(const QString& file, bool pinned);
    void removeRecentProject(const QString& file);

    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    void setWindow(const QByteArray& geometry, const QByteArray& state);
    QByteArray headerState(const QString& grid) const;
    void setHeaderState(const QString& grid, const QByteArray& state);
    /// Rate of the environmental protection tax in CNY per equivalent for `air` or `water`, as entered on the page of
    /// pollutants; nothing while none is entered.
    std::optional<double> taxRate(const QString& medium) const;
    void setTaxRate(const QString& medium, std::optional<double> rate_cny);
    /// Where the user has put the nodes of a diagram of a project, as charts remember it: id, x and y in 0…1.
    using DiagramPlaces = std::vector<std::pair<std::string, std::pair<double, double>>>;
    DiagramPlaces diagramPlaces(const QString& project_file, const QString& diagram) const;
    void setDiagramPlaces(const QString& project_file, const QString& diagram, const DiagramPlaces& places);
    QString lastDirectory() const;
    void setLastDirectory(const QString& directory);

private:
    void storeRecent(const std::vector<RecentProject>& projects);
    std::vector<RecentProject> storedRecent() const;

    std::unique_ptr<QSettings> store_;
};

} // namespace parkcarbon::ui
