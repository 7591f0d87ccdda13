#pragma once

#include "pack_rows.hpp"

#include <parkcarbon/exchange/record_sink.hpp>

namespace parkcarbon::exchange {

/// The rows of one sheet of a pack as records of its table. A row is compared with the record that the project has at
/// the moment it is told: what another workbook of the same import has stated before counts, too.
class PackSource final : public RowSource {
public:
    /// Context and sink must outlive the source.
    PackSource(PreparedPackSheet sheet, const PackGrid& grid, PackOwner owner, const PackContext& context,
               const RecordSink& sink);

    const SourceInfo& info() const override { return info_; }
    base::Result<void> forEachRow(const Visitor& visitor) override;

private:
    base::Result<void> tell(const PreparedPackRow& row, SourceRow& told) const;
    /// The parameters of the row in the order in which the record has them, so that nothing changes but what did.
    std::string parametersOf(const PreparedPackRow& row, const domain::Record* existing) const;
    void checkOwner(const PreparedPackRow& row, const domain::Cells& present, SourceRow& told) const;
    /// Two parties state one transfer. Stating the same amount is agreement: the row is told as the record stands.
    /// Stating another is a contradiction that nobody but the user can settle.
    void compareParties(const PreparedPackRow& row, const domain::Record& existing, const domain::Cells& present,
                        SourceRow& told);
    base::Location where(const PreparedPackRow& row, std::string_view field) const;
    bool isOwn(const std::string& party) const;

    PreparedPackSheet sheet_;
    PackOwner owner_;
    const PackContext& context_;
    const RecordSink& sink_;
    const domain::TableSpec& table_;
    SourceInfo info_;
    std::vector<std::string> texts_; ///< of the row at hand, where they are not those of the prepared row
};

} // namespace parkcarbon::exchange
