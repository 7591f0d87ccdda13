#pragma once

#include <parkcarbon/text/text.hpp>

#include <QObject>
#include <QString>
#include <QTranslator>

namespace parkcarbon::ui {

/// The language of the window, changed at run time: installs the translation of the ui's own strings (widgets get
/// LanguageChange) and holds the words of codes, tables and fields.
class LanguageSwitch : public QObject {
    Q_OBJECT
public:
    explicit LanguageSwitch(text::Language language, QObject* parent = nullptr);

    void setLanguage(text::Language language);
    text::Language language() const { return text_.language(); }
    bool isChinese() const { return language() == text::Language::Zh; }
    const text::Text& text() const { return text_; }

signals:
    void changed();

private:
    void install();

    text::Text text_;
    QTranslator own_;
    QTranslator qt_;
};

} // namespace parkcarbon::ui
