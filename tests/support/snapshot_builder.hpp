#pragma once

#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/domain/record.hpp>

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parkcarbon::test_support {

/// Builds snapshots for tests from the texts of records, through the program's own record parser. Anything that does
/// not parse throws std::runtime_error naming table, record and field.
class SnapshotBuilder {
public:
    using Fields = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    /// A park with fuel set NDRC_CHEM_OTHER, GWP set AR5 and the national grid factor.
    SnapshotBuilder();
    /// The park folder (FORMATS §1) with its CSV files; files of tables that the domain does not hold are ignored.
    static SnapshotBuilder fromFolder(const std::filesystem::path& folder);

    SnapshotBuilder& park(Fields fields); ///< replaces only the fields given
    SnapshotBuilder& zone(Fields fields);
    SnapshotBuilder& enterprise(std::string_view id, Fields more = {}); ///< with the id as its Chinese name
    SnapshotBuilder& activity(Fields fields);
    SnapshotBuilder& transfer(Fields fields);
    SnapshotBuilder& fact(Fields fields);
    SnapshotBuilder& process(std::string_view id, std::string_view enterprise = {});
    /// Ash in t, of the layer `goods`; an empty quantity is not measured.
    SnapshotBuilder& flow(std::string_view id, std::string_view period, std::string_view from, std::string_view to,
                          std::string_view quantity, Fields more = {});
    SnapshotBuilder& composition(std::string_view flow, std::string_view substance,
                                 std::string_view fraction); ///< in %
    SnapshotBuilder& coefficient(std::string_view process, std::string_view layer, std::string_view flow,
                                 std::string_view value);
    SnapshotBuilder& stream(std::string_view id, std::string_view enterprise); ///< an offer of 1 t/a
    SnapshotBuilder& ownFactor(Fields fields); ///< of stationary combustion, from a laboratory
    SnapshotBuilder& decision(Fields fields);
    /// A stationary combustion row with unit t.
    SnapshotBuilder& fuel(std::string_view id, std::string_view enterprise, std::string_view period,
                          std::string_view item, std::string_view quantity, Fields more = {});
    /// Electricity in MWh.
    SnapshotBuilder& power(std::string_view id, std::string_view period, std::string_view from, std::string_view to,
                           std::string_view quantity, Fields more = {});

    /// A record of any table that has no shorthand above.
    SnapshotBuilder& row(domain::Table table, Fields fields);

    domain::ProjectSnapshot build() const;

private:
    void add(domain::Table table, std::vector<std::pair<std::string, std::string>> fields);

    std::vector<std::pair<std::string, std::string>> park_;
    std::vector<domain::Record> records_;
};

} // namespace parkcarbon::test_support
