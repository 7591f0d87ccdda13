#pragma once

#include "pack_rows.hpp"
#include "pack_statements.hpp"

#include <parkcarbon/exchange/record_sink.hpp>

namespace parkcarbon::exchange {

/// The rows of one sheet of a pack as records of its table. A row is compared with the record that the project has at
/// the moment it is told: what another workbook of the same import has stated before counts, too.
class PackSource final : public RowSource {
public:
    /// Context, statements and sink must outlive the source.
    PackSource(PreparedPackSheet sheet, const std::string& sheet_name, PackOwner owner, const PackContext& context,
               PackStatements& statements, const RecordSink& sink);

    const SourceInfo& info() const override { return info_; }
    base::Result<void> forEachRow(const Visitor& visitor) override;

private:
    using Texts = std::vector<std::string>; ///< of a row's fields

    void planInfo(const std::string& sheet_name);
    Texts textsOf(const PreparedPackRow& row, const domain::Record* existing) const;
    /// The parameters of the row in the order in which the record has them, so that nothing changes but what did.
    std::string parametersOf(const PreparedPackRow& row, const domain::Record* existing) const;
    /// Rows of others and of other periods.
    void checkOwner(const PreparedPackRow& row, const Texts& texts, const domain::Cells& present,
                    SourceRow& told) const;
    /// Two parties state one transfer. Stating the same amount is agreement: the row is told as the record stands.
    /// Stating another is a contradiction that nobody but the user can settle.
    void compareParties(const PreparedPackRow& row, Texts& texts, const domain::Record& existing,
                        const domain::Cells& present, SourceRow& told);
    std::optional<PackStatements::Statement> statedByOther(const PreparedPackRow& row, const domain::Record& existing,
                                                           const domain::Cells& present) const;
    std::string textOf(const Texts& texts, std::string_view field) const;
    base::Location where(const PreparedPackRow& row, std::string_view field) const;
    bool isOwn(const std::string& party) const;
    bool isOther(const std::string& party) const; ///< another enterprise of the project

    PreparedPackSheet sheet_;
    PackOwner owner_;
    const PackContext& context_;
    PackStatements& statements_;
    const RecordSink& sink_;
    const domain::TableSpec& table_;
    SourceInfo info_;
    std::string other_field_; ///< of the other party; empty when there is only one
};

} // namespace parkcarbon::exchange
