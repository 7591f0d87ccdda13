#include "ui/language/language_switch.hpp"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace parkcarbon::ui {

LanguageSwitch::LanguageSwitch(text::Language language, QObject* parent) : QObject(parent), text_(language) {
    install();
}

void LanguageSwitch::setLanguage(text::Language language) {
    if (language == text_.language()) {
        return;
    }
    text_ = text_.in(language);
    install();
    emit changed();
}

void LanguageSwitch::install() {
    QCoreApplication::removeTranslator(&own_);
    QCoreApplication::removeTranslator(&qt_);
    QLocale::setDefault(isChinese() ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English));
    // Qt's own dialogs speak Chinese only where Qt's translations are installed; ours never depend on them.
    if (isChinese() && qt_.load("qtbase_zh_CN", QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&qt_);
    }
    // The source texts are English; of them only the plurals have a translation.
    if (own_.load(isChinese() ? ":/i18n/parkcarbon_zh.qm" : ":/i18n/parkcarbon_en.qm")) {
        QCoreApplication::installTranslator(&own_);
    }
}

} // namespace parkcarbon::ui
