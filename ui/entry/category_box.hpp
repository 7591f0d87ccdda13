#pragma once

#include <parkcarbon/text/text.hpp>

#include <QComboBox>

#include <string>
#include <string_view>

namespace parkcarbon::ui {

/// The categories of activities under the headings of their groups.
class CategoryBox : public QComboBox {
    Q_OBJECT
public:
    explicit CategoryBox(QWidget* parent = nullptr);

    void fill(const text::Text& words); ///< keeps what is chosen
    std::string category() const;       ///< the word of files
    void setCategory(std::string_view category);

protected:
    void initStyleOption(QStyleOptionComboBox* option) const override;
};

} // namespace parkcarbon::ui
