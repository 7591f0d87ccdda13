#pragma once

#include "example_results.hpp"

#include "report/inventory/sections.hpp"

#include <gmock/gmock.h>

#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::report {

/// One section of the report of the example park, composed alone.
class SectionTest : public testing::Test {
protected:
    /// The blocks that `add` appends. The park may be changed before.
    const Document& compose(void (*add)(Composer&), text::Language language = text::Language::En) {
        request_ = std::make_unique<ReportRequest>(ReportRequest{format, language, "unused", clock_, most_annex_rows});
        input_ = std::make_unique<ReportInput>(park.input());
        if (results) {
            results->addTo(*input_);
        }
        input_->flows = flows;
        input_->assessment = assessment;
        if (!compare) {
            input_->base_inventory = nullptr;
        }
        material_ = std::make_unique<Material>(*request_, *input_);
        composer_ = std::make_unique<Composer>(*material_);
        add(*composer_);
        return composer_->document();
    }
    /// What `compose` began, with the user's passages in their place.
    Document finished() { return composer_->finished(); }
    const Material& material() {
        compose([](Composer&) {});
        return *material_;
    }
    const Material& composedMaterial() const { return *material_; } ///< in the language of the last `compose`
    const Table& table(std::string_view id) const {
        for (const Block& block : composer_->document().blocks) {
            const auto* table = std::get_if<Table>(&block);
            if (table != nullptr && table->id == id) {
                return *table;
            }
        }
        throw std::out_of_range("no table " + std::string(id));
    }
    bool hasTable(std::string_view id) const {
        for (const Block& block : composer_->document().blocks) {
            const auto* table = std::get_if<Table>(&block);
            if (table != nullptr && table->id == id) {
                return true;
            }
        }
        return false;
    }
    const charts::ChartSpec& chart(std::string_view id) const {
        for (const Block& block : composer_->document().blocks) {
            const auto* figure = std::get_if<Figure>(&block);
            if (figure != nullptr && figure->id == id) {
                return std::get<charts::ChartSpec>(figure->picture);
            }
        }
        throw std::out_of_range("no figure " + std::string(id));
    }
    std::vector<std::string> paragraphs(Paragraph::Kind kind) const {
        std::vector<std::string> texts;
        for (const Block& block : composer_->document().blocks) {
            const auto* paragraph = std::get_if<Paragraph>(&block);
            if (paragraph != nullptr && paragraph->kind == kind) {
                texts.push_back(paragraph->text);
            }
        }
        return texts;
    }
    /// The row whose first cell shows the text.
    static const Row& rowOf(const Table& table, std::string_view first) {
        for (const Row& row : table.rows) {
            if (row.cells.front().shown() == first) {
                return row;
            }
        }
        throw std::out_of_range("no row " + std::string(first));
    }
    static double number(const Cell& cell) { return std::get<double>(cell.value); }

    ExamplePark park;
    std::optional<ExampleResults> results; ///< shown when set; made from the park as it is then
    bool compare = true;
    const services::ReportFlows* flows = nullptr;
    const services::Assessment* assessment = nullptr;
    Format format = Format::Csv;
    std::size_t most_annex_rows = 100000;

private:
    base::FixedClock clock_{base::Timestamp(std::chrono::milliseconds(1767225600000))}; // 2026-01-01
    std::unique_ptr<ReportRequest> request_;
    std::unique_ptr<ReportInput> input_;
    std::unique_ptr<Material> material_;
    std::unique_ptr<Composer> composer_;
};

} // namespace parkcarbon::report
