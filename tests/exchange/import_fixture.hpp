#pragma once

#include "exchange/memory_records.hpp"

#include <parkcarbon/exchange/import_findings.hpp>
#include <parkcarbon/exchange/park_folder_importer.hpp>

#include <algorithm>
#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::exchange {

/// A small park (enterprises E1 and E2) and short ways to import a text into it.
class ImportTest : public testing::Test {
protected:
    ImportTest() {
        import("enterprises.csv", "enterprise_id,name_zh\nE1,板材厂\nE2,热电厂\n");
        records.inserts = 0;
    }

    ImportReport import(const std::vector<base::EmbeddedFile>& files, const ImportOptions& options = {}) {
        const std::vector<ImportSource> sources(files.begin(), files.end());
        auto result = importParkFolder(sources, records, options);
        EXPECT_TRUE(result.has_value());
        return result ? *result : ImportReport{};
    }

    /// The report's only file.
    ImportReport::File import(std::string_view name, std::string_view bytes, const ImportOptions& options = {}) {
        const ImportReport report = import({{name, bytes}}, options);
        EXPECT_EQ(report.files.size(), 1U);
        return report.files.at(0);
    }

    /// One row of activities below a full header.
    ImportReport::File importActivity(const std::string& row) {
        return import("activities.csv",
                      "activity_id,enterprise_id,period,category,item,quantity,unit,uncertainty_pct,evidence_class,"
                      "evidence_ref,parameters,note\n" +
                          row + "\n");
    }

    const domain::Activity& activity(std::string_view id) const {
        return records.get<domain::Activity>(domain::Table::Activities, id);
    }

    static std::vector<std::string_view> codes(const ImportReport::File& file) {
        std::vector<std::string_view> names;
        for (const base::Finding& finding : file.findings) {
            names.push_back(finding.code.name);
        }
        return names;
    }

    static const base::Finding* findingOf(const ImportReport::File& file, base::Code code) {
        const auto found = std::find_if(file.findings.begin(), file.findings.end(),
                                        [&](const base::Finding& finding) { return finding.code == code; });
        return found == file.findings.end() ? nullptr : &*found;
    }

    MemoryRecords records;
};

} // namespace parkcarbon::exchange
