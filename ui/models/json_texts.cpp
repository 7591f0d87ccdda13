#include "ui/models/json_texts.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QJsonDocument>
#include <QJsonObject>

namespace parkcarbon::ui {

JsonTexts readJsonTexts(const std::string& json) {
    JsonTexts texts;
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    for (auto each = object.begin(); each != object.end(); ++each) {
        texts.emplace(text::toUtf8(each.key()), text::toUtf8(each.value().toVariant().toString()));
    }
    return texts;
}

std::string writeJsonTexts(const JsonTexts& texts) {
    if (texts.empty()) {
        return {};
    }
    QJsonObject object;
    for (const auto& [key, value] : texts) {
        object.insert(text::toQString(key), text::toQString(value));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace parkcarbon::ui
