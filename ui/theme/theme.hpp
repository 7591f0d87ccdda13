#pragma once

#include "ui/settings/settings.hpp"

#include <QColor>
#include <QObject>
#include <QPalette>

namespace parkcarbon::ui {

/// Colours that QPalette has no role for. Every use carries a sign or a word as well: colour is never the only sign.
struct ThemeColors {
    QColor accent;
    QColor surface; ///< tiles and cards
    QColor border;
    QColor muted_text;
    QColor error;
    QColor error_back;
    QColor warning;
    QColor warning_back;
    QColor note_back;
};

/// Light, dark and "as the system": Fusion with the program's own palettes.
class Theme : public QObject {
    Q_OBJECT
public:
    explicit Theme(QObject* parent = nullptr);

    void apply(ThemeChoice choice, int font_points);
    bool isDark() const { return dark_; }
    const ThemeColors& colors() const { return colors_; }

signals:
    void changed();

private:
    const bool system_is_dark_;
    bool dark_ = false;
    ThemeColors colors_;
};

} // namespace parkcarbon::ui
