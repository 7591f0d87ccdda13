#include "pack_source.hpp"

#include "pack_findings.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/domain/record.hpp>

#include <algorithm>
#include <cmath>

namespace parkcarbon::exchange {
namespace {

constexpr double kSameAmount = 1e-9; ///< relative: what conversion between two units may cost

std::optional<domain::Quantity> amountIn(const std::string& value, const std::string& unit) {
    const auto number = base::parseNumber(value);
    const auto parsed = domain::Unit::parse(unit);
    if (!number || !parsed) {
        return std::nullopt;
    }
    const auto amount = domain::Quantity::create(*number, *parsed);
    return amount ? std::optional(*amount) : std::nullopt;
}

bool sameAmount(const domain::Quantity& a, const domain::Quantity& b) {
    const auto converted = a.in(b.unit());
    return converted && std::abs(*converted - b.value()) <= kSameAmount * std::abs(b.value());
}

std::string statedAmount(const domain::Quantity& amount) {
    return base::formatNumber(amount.value()) + " " + amount.unit().symbol();
}

} // namespace

PackSource::PackSource(PreparedPackSheet sheet, const std::string& sheet_name, PackOwner owner,
                       const PackContext& context, PackStatements& statements, const RecordSink& sink)
    : sheet_(std::move(sheet)), owner_(std::move(owner)), context_(context), statements_(statements), sink_(sink),
      table_(domain::spec(sheet_.layout->table)) {
    planInfo(sheet_name);
    if (table_.table == domain::Table::EnergyTransfers || table_.table == domain::Table::Flows) {
        other_field_ = sheet_.layout->enterprise_field == "from_id" ? "to_id" : "from_id";
    }
}

void PackSource::planInfo(const std::string& sheet_name) {
    info_.file = owner_.file;
    info_.sheet = sheet_name;
    info_.sha256 = owner_.sha256;
    info_.table = table_.table;
    info_.header_row = sheet_.columns.head_row;
    info_.rows = static_cast<std::int64_t>(sheet_.rows.size());
    for (const PackField& field : sheet_.fields) {
        using From = PackField::From;
        const bool in_column =
            field.from == From::Column || field.from == From::Parameters || field.from == From::Period;
        const bool there = in_column && field.column < sheet_.columns.at.size() && sheet_.columns.at[field.column];
        info_.header.emplace_back(table_.fields[field.field].name);
        info_.titles.push_back(there ? sheet_.columns.titles[field.column] : std::string{});
        info_.letters.push_back(there ? columnLetters(*sheet_.columns.at[field.column]) : std::string{});
        if (field.from == From::RowId && sheet_.columns.row_id) {
            info_.letters.back() = columnLetters(*sheet_.columns.row_id);
        }
    }
}

base::Result<void> PackSource::forEachRow(const Visitor& visitor) {
    for (const PreparedPackRow& row : sheet_.rows) {
        auto existing = sink_.find(table_.table, row.record_id);
        if (!existing) {
            return tl::unexpected(std::move(existing.error()));
        }
        const domain::Cells present = *existing ? domain::toCells(**existing) : domain::Cells{};
        SourceRow told{row.row, {}, row.problems};
        Texts texts = textsOf(row, *existing ? &**existing : nullptr);
        checkOwner(row, texts, present, told);
        if (!other_field_.empty() && !statements_.leftOut(owner_.sha256, info_.sheet, row.row)) {
            const Texts stated = texts;
            if (*existing) {
                compareParties(row, texts, **existing, present, told);
            }
            const auto amount = amountIn(textOf(stated, "quantity"), textOf(stated, "unit"));
            if (amount && told.problems.empty()) {
                statements_.add(table_.table, row.record_id, {owner_.enterprise, *amount});
            }
        }
        for (std::size_t index = 0; index < texts.size(); ++index) {
            SourceCell cell = row.cells[index].view();
            cell.text = texts[index];
            told.cells.push_back(cell);
        }
        if (auto done = visitor(told); !done) {
            return done;
        }
    }
    return {};
}

PackSource::Texts PackSource::textsOf(const PreparedPackRow& row, const domain::Record* existing) const {
    Texts texts;
    for (std::size_t index = 0; index < sheet_.fields.size(); ++index) {
        switch (sheet_.fields[index].from) {
        case PackField::From::RowId:
            texts.push_back(row.record_id);
            break;
        case PackField::From::Parameters:
            texts.push_back(parametersOf(row, existing));
            break;
        default:
            texts.push_back(row.cells[index].text);
        }
    }
    return texts;
}

std::string PackSource::parametersOf(const PreparedPackRow& row, const domain::Record* existing) const {
    std::string stated = joinedParameters(row);
    const auto parsed = domain::ParameterSet::parse(stated);
    if (!parsed || existing == nullptr) {
        return parsed ? parsed->str() : stated;
    }
    const std::string present = domain::toCells(*existing)[*table_.fieldIndex("parameters")].value_or(std::string{});
    const auto before = domain::ParameterSet::parse(present);
    domain::ParameterSet ordered;
    for (const domain::ParameterSet::Parameter& parameter : before ? before->all() : parsed->all()) {
        if (const auto* const now = parsed->find(parameter.name)) {
            ordered.add(*now);
        }
    }
    for (const domain::ParameterSet::Parameter& parameter : parsed->all()) {
        if (ordered.find(parameter.name) == nullptr) {
            ordered.add(parameter);
        }
    }
    return ordered.str();
}

void PackSource::checkOwner(const PreparedPackRow& row, const Texts& texts, const domain::Cells& present,
                            SourceRow& told) const {
    const auto refuse = [&](std::string_view field, const std::string& value, const std::string& expected) {
        told.problems.push_back(base::toFinding(
            base::Error(kPackRowForeign, {{"value", value}, {"expected", expected}}), where(row, field)));
    };
    const std::string& owner_field = sheet_.layout->enterprise_field;
    if (const auto field = table_.fieldIndex(owner_field)) {
        const std::string stored = present.empty() ? std::string{} : present[*field].value_or(std::string{});
        const std::string stated = textOf(texts, owner_field);
        if (!stored.empty() && !isOwn(stored)) {
            refuse(owner_field, stored, owner_.enterprise);
        } else if (!stated.empty() && !isOwn(stated)) {
            refuse(owner_field, stated, owner_.enterprise);
        }
    }
    const auto asked = base::Period::parse(owner_.period);
    const auto period = table_.fieldIndex("period");
    if (!period || !asked) {
        return;
    }
    const std::string stored = present.empty() ? std::string{} : present[*period].value_or(std::string{});
    for (const std::string& text : {textOf(texts, "period"), stored}) {
        const auto parsed = base::Period::parse(text);
        if (parsed && !asked->contains(*parsed)) {
            refuse("period", text, owner_.period);
            return;
        }
    }
}

void PackSource::compareParties(const PreparedPackRow& row, Texts& texts, const domain::Record& existing,
                                const domain::Cells& present, SourceRow& told) {
    const auto other = statedByOther(row, existing, present);
    const auto amount = amountIn(textOf(texts, "quantity"), textOf(texts, "unit"));
    if (!other || !amount) {
        return;
    }
    if (!sameAmount(*amount, other->amount)) {
        told.problems.push_back(
            base::toFinding(base::Error(kPackPartiesDisagree, {{"value", statedAmount(*amount)},
                                                               {"expected", statedAmount(other->amount)},
                                                               {"party", other->enterprise}}),
                            where(row, "quantity")));
        return;
    }
    for (std::size_t index = 0; index < texts.size(); ++index) {
        texts[index] = present[sheet_.fields[index].field].value_or(std::string{});
    }
}

std::optional<PackStatements::Statement> PackSource::statedByOther(const PreparedPackRow& row,
                                                                   const domain::Record& existing,
                                                                   const domain::Cells& present) const {
    if (!isOther(present[*table_.fieldIndex(other_field_)].value_or(std::string{}))) {
        return std::nullopt;
    }
    if (auto now = statements_.ofOthers(table_.table, row.record_id, owner_.enterprise)) {
        return now;
    }
    const domain::Provenance* const origin = domain::origin(existing);
    // What somebody has changed by hand since is no statement of a party.
    const bool stated = origin != nullptr && !origin->cellOf("quantity").empty();
    const std::string from = stated ? statements_.enterpriseOf(origin->sha256) : std::string{};
    const auto stored = amountIn(present[*table_.fieldIndex("quantity")].value_or(std::string{}),
                                 present[*table_.fieldIndex("unit")].value_or(std::string{}));
    return from.empty() || from == owner_.enterprise || !stored
               ? std::nullopt
               : std::optional(PackStatements::Statement{from, *stored});
}

std::string PackSource::textOf(const Texts& texts, std::string_view field) const {
    for (std::size_t index = 0; index < texts.size(); ++index) {
        if (table_.fields[sheet_.fields[index].field].name == field) {
            return texts[index];
        }
    }
    return {};
}

base::Location PackSource::where(const PreparedPackRow& row, std::string_view field) const {
    base::Location at;
    at.table = table_.name;
    at.record_id = row.record_id;
    at.field = field;
    at.file = info_.file;
    at.sheet = info_.sheet;
    at.row = row.row;
    for (std::size_t index = 0; index < info_.header.size(); ++index) {
        if (info_.header[index] == field) {
            at.column = titleWithCell(info_.titles[index], info_.letters[index], at.row);
        }
    }
    return at;
}

bool PackSource::isOwn(const std::string& party) const {
    constexpr std::string_view kStock = "stock:";
    const std::string id = party.rfind(kStock, 0) == 0 ? party.substr(kStock.size()) : party;
    return id == owner_.enterprise ||
           std::any_of(context_.processes.begin(), context_.processes.end(), [&](const PackName& process) {
               return process.id == id && process.enterprise == owner_.enterprise;
           });
}

bool PackSource::isOther(const std::string& party) const {
    return !isOwn(party) && std::any_of(context_.enterprises.begin(), context_.enterprises.end(),
                                        [&](const PackName& enterprise) { return enterprise.id == party; });
}

} // namespace parkcarbon::exchange
