#pragma once

#include <CLI/App.hpp>
#include <CLI/Validators.hpp>
#include <parkcarbon/engine/inventory/data_basis.hpp>
#include <parkcarbon/text/text.hpp>

#include <string>

namespace parkcarbon::cli {

/// `--data raw|reconciled`: as stated, or as the flow analysis balances it.
class DataBasisOption {
public:
    void configure(CLI::App& app, const text::Text& text, const std::string& name = "--data") {
        using engine::inventory::DataBasis;
        const std::vector<std::string> words = {std::string(dataBasisWord(DataBasis::Raw)),
                                                std::string(dataBasisWord(DataBasis::Reconciled))};
        app.add_option(name, word_, text.term("cli.option.data"))->check(CLI::IsMember(words));
    }
    engine::inventory::DataBasis chosen() const { return *engine::inventory::dataBasisFromWord(word_); }

private:
    std::string word_ = "raw";
};

} // namespace parkcarbon::cli
